/** The pages in other circumstances than a window of the usual colours: on paper, and in the reader's own few colours. */
import { expect, test } from './fixtures.ts';
import { expectChosenToBeSeen } from './forced-colours.ts';

const ARTICLE = 'articles/about-parallelism/';

test('in forced colours what is chosen looks other than what is not, and is written as a selection is', async ({
	page,
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.setViewportSize({ width: 1280, height: 800 });
	for (const path of [ARTICLE, 'lab/', 'how-it-works/']) {
		await page.goto(path);
		await page.keyboard.press('Control+End');
		if (path !== 'lab/') await expect(page.locator('.contents a[aria-current]')).toHaveCount(1);
		await expectChosenToBeSeen(page);
	}
	const selection = await page.evaluate(() => {
		const probe = document.body.appendChild(document.createElement('mark'));
		probe.style.cssText = 'color: HighlightText; background: Highlight; forced-color-adjust: none';
		return [getComputedStyle(probe).color, getComputedStyle(probe).backgroundColor];
	});
	await page.goto(ARTICLE);
	for (const chosen of ['.tabs :checked + span', '.choice :checked + span', '.menu a[aria-current]']) {
		const inkAndGround = await page
			.locator(chosen)
			.first()
			.evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]);
		expect(inkAndGround, chosen).toEqual(selection);
	}
	await expect(page.locator('[data-theme-switch]'), 'no theme can be chosen').toBeHidden();
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
