/** The pages in other circumstances than a window of the usual colours: on paper, and in the reader's own few colours. */
import { expect, test } from './fixtures.ts';

const ARTICLE = 'articles/about-parallelism/';

test('in forced colours what is chosen looks other than what is not', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto(ARTICLE);
	await page.keyboard.press('Control+End');
	const look = (selector: string) =>
		page
			.locator(selector)
			.locator('visible=true')
			.first()
			.evaluate((element) => getComputedStyle(element).backgroundColor);
	const selection = await page.evaluate(() => {
		const probe = document.body.appendChild(document.createElement('mark'));
		probe.style.cssText = 'color: HighlightText; background: Highlight; forced-color-adjust: none';
		return [getComputedStyle(probe).color, getComputedStyle(probe).backgroundColor];
	});
	for (const [chosen, other] of [
		['.tabs :checked + span', '.tabs :not(:checked) + span'],
		['.choice :checked + span', '.choice :not(:checked) + span'],
		['.contents a[aria-current]', '.contents a:not([aria-current])'],
		['.menu a[aria-current]', '.menu a:not([aria-current])'],
	] as const) {
		expect(await look(chosen), chosen).not.toBe(await look(other));
		const inkAndGround = await page
			.locator(chosen)
			.first()
			.evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]);
		expect(inkAndGround, `${chosen} is written as a selection is`).toEqual(selection);
	}
});

test('on paper there are no controls, and what is folded is whole', async ({ page }) => {
	await page.emulateMedia({ media: 'print' });
	for (const path of [ARTICLE, 'how-it-works/']) {
		await page.goto(path);
		const controls = page.locator(':is(button, input, select, textarea, .tabs, .whole):visible');
		await expect(controls).toHaveCount(0);
	}
	const folded = await page
		.locator('.tiers details .module')
		.evaluateAll((modules) => modules.filter((module) => module.getBoundingClientRect().height === 0).length);
	expect(folded).toBe(0);
	await page.goto(ARTICLE);
	const cut = await page
		.locator('.listing-text:visible')
		.evaluateAll((texts) => texts.filter((text) => text.scrollHeight > text.clientHeight + 1).length);
	expect(cut).toBe(0);
});
