/** What a reader has around the text: a header and contents in reach, links to headings, room for the page in any window. */
import type { Page } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { ARTICLES, expect, inLanguage, PAGES, test, textsOf } from './fixtures.ts';

const ARTICLE = 'articles/about-parallelism/';

for (const path of [...PAGES, '404.html']) {
	test(`/${path} needs no sideways scrolling at 320 px`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	});
}

for (const width of [320, 390, 768, 1024, 1100, 1152, 1280, 1920]) {
	test(`at ${width} px the header is one row, and nothing of it touches another`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const locale of LOCALES) {
			await page.goto(inLanguage(ARTICLE, locale));
			const boxes = await boxesIn(page, 'header.site-header :is(a, button):visible');
			for (const [index, box] of boxes.entries()) {
				expect(box.top).toBeGreaterThanOrEqual(0);
				expect(box.bottom).toBeLessThanOrEqual(48);
				expect(box.left).toBeGreaterThanOrEqual(boxes[index - 1]?.right ?? 0);
				expect(box.right).toBeLessThanOrEqual(width);
			}
		}
	});
}

/** Of elements as they are seen, from left to right. */
async function boxesIn(page: Page, selector: string) {
	const boxes = await Promise.all((await page.locator(selector).all()).map((each) => each.boundingBox()));
	return boxes
		.flatMap((box) => (box ? [{ left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }] : []))
		.sort((one, other) => one.left - other.left);
}

test('on a phone header and contents are in reach at the end of the page', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 760 });
	await page.goto(ARTICLE);
	await page.keyboard.press('Control+End');
	const contents = page.getByRole('navigation', { name: 'Содержание' });
	await expect(contents).toBeHidden();
	await page.getByRole('button', { name: 'Содержание' }).click();
	await expect(contents.locator('[aria-current]')).toBeInViewport();
	await contents.getByRole('link', { name: 'Демонстрация: гонка' }).click();
	await expect(contents).toBeHidden();
	const heading = page.getByRole('heading', { name: 'Демонстрация: гонка' });
	await expect(heading).toBeInViewport();
	const header = await page.getByRole('banner').boundingBox();
	const title = await heading.boundingBox();
	expect(title?.y).toBeGreaterThan((header?.y ?? 0) + (header?.height ?? 0));
});

test('in a low window the contents follow to the current entry', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 420 });
	await page.goto(ARTICLE);
	await page.keyboard.press('Control+End');
	const current = page.getByRole('navigation', { name: 'Содержание' }).locator('[aria-current]');
	await expect(current).toHaveText('Источники');
	await expect(current).toBeInViewport({ ratio: 0.9 });
});

test('the contents list every demo, and no two entries are alike', async ({ page }) => {
	for (const path of ARTICLES) {
		const { site, demo } = textsOf(path);
		await page.goto(path);
		const entries = await page.getByRole('navigation', { name: site.contents }).getByRole('link').allTextContents();
		const demos = await page.locator('[data-demo]').count();
		expect(entries.filter((entry) => entry.startsWith(demo.demoTitle('')))).toHaveLength(demos);
		expect(new Set(entries).size).toBe(entries.length);
	}
});

test('a heading is a link to itself, by the keyboard too, and is read once', async ({ page }) => {
	await page.goto(ARTICLE);
	const heading = page.getByRole('heading', { name: 'Тяжёлая функция', exact: true });
	const link = heading.getByRole('link', { name: 'Тяжёлая функция', exact: true });
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#heavy$/);
	await expect(heading).toBeInViewport();
});

test('a listing or a table is a stop of the keyboard only where it scrolls', async ({ page }) => {
	const stops = () =>
		page.locator(':is(.listing pre, .table-scroll):visible').evaluateAll((elements) =>
			elements.map((element) => ({
				scrolls: element.scrollWidth > element.clientWidth,
				stops: element.matches('[tabindex="0"][role][aria-label]:not([aria-label=""])'),
			})),
		);
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 800 });
		await page.goto(ARTICLE);
		await expect.poll(async () => (await stops()).filter(({ scrolls, stops }) => scrolls !== stops)).toEqual([]);
		expect((await stops()).some(({ scrolls }) => scrolls)).toBe(width === 320);
	}
});

test('the ring around a listing is whole', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await page.goto(ARTICLE);
	const listing = page.locator('figure.listing:has(pre[tabindex])').locator('visible=true').first();
	await listing.locator('pre').focus();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Tab');
	await expect(listing.locator('pre')).toBeFocused();
	await expect(listing).toHaveCSS('outline-style', 'solid');
	await expect(listing).toHaveCSS('overflow', 'visible');
});

test('a note in the margin stands beside the block that it is a note to', async ({ page }) => {
	await page.setViewportSize({ width: 1366, height: 800 });
	for (const article of ARTICLES) {
		await page.goto(article);
		const places = await page.locator('.noted').evaluateAll((all) =>
			all.map((noted) => {
				const [block, note] = [...noted.children].map((child) => child.getBoundingClientRect());
				return block && note && note.left > block.right && note.top >= block.top && note.top < block.bottom;
			}),
		);
		expect(places.length).toBeGreaterThan(0);
		expect(places.every(Boolean)).toBe(true);
		await expect(page.locator('.margin-note')).toHaveCount(places.length);
	}
});
