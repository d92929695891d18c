import { expect, test } from './fixtures.ts';

const FIRST = 'articles/threading-multiprocessing-asyncio/';
const SECOND = 'articles/about-parallelism/';

/** Where each link of the chooser leads: the demo that answers its question. */
const chooser = [
	{ link: 'Возьмите процессы', demo: 'sum-of-squares' },
	{ link: 'Вызовов много, и все тяжёлые?', demo: 'heavy' },
	{ link: 'Библиотека умеет async: возьмите asyncio', demo: 'download' },
	{ link: 'Вызовы блокируют: возьмите потоки', demo: 'sleep' },
	{ link: 'Посмотрите на гонку', demo: 'race' },
];

for (const { link, demo } of chooser) {
	test(`the chooser's «${link}» leads to the section of ${demo}`, async ({ page }) => {
		await page.goto('');
		await page.getByRole('link', { name: link }).click();
		const heading = page.locator(':target');
		await expect(heading).toBeInViewport();
		const next = heading.locator('xpath=following::section[@data-demo][1]');
		await expect(next).toHaveAttribute('data-demo', demo);
	});
}

for (const { article, corrections } of [
	{ article: FIRST, corrections: 5 },
	{ article: SECOND, corrections: 7 },
]) {
	test(`${article} corrects ${corrections} claims, each with a source`, async ({ page }) => {
		await page.goto(article);
		const notes = page.getByRole('note', { name: /^(Поправка|С тех пор)/ });
		await expect(notes).toHaveCount(corrections);
		for (const note of await notes.all()) await expect(note.locator('.source').getByRole('link').first()).toBeVisible();
	});
}

for (const path of ['', FIRST, SECOND]) {
	test(`every drawing of /${path} says in words what it shows`, async ({ page }) => {
		await page.goto(path);
		const drawings = page.locator('.diagram svg, .lane-strip svg');
		expect(await drawings.count()).toBeGreaterThan(0);
		for (const drawing of await drawings.all()) {
			await expect(drawing).toHaveRole('img');
			await expect(drawing).toHaveAccessibleName(/\S/);
		}
	});
}
