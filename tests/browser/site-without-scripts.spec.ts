import { ARTICLES, expect, PAGES, test, textsOf } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

for (const path of PAGES) {
	test(`/${path} reads without scripts, and offers nothing that needs them`, async ({ page }) => {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('[data-opens]').and(page.locator(':visible'))).toHaveCount(0);
		await expect(page.locator('[data-theme-switch]')).toBeHidden();
		await expect(page.locator('button:is([value=run], .run):visible')).toHaveCount(0);
	});
}

for (const path of ARTICLES) {
	test(`/${path} has listings, recorded runs and the author’s figures without scripts`, async ({ page }) => {
		await page.goto(path);
		const { demo: texts } = textsOf(path);
		const demos = page.locator('[data-demo]');
		expect(await demos.count()).toBeGreaterThan(1);
		for (const demo of await demos.all()) {
			await expect(demo.locator('pre:visible').first()).toContainText('import');
			await demo.getByText(texts.uncover).click();
			await expect(demo.getByText(texts.recorded.title).and(page.locator(':visible')).first()).toBeVisible();
			// The race has outcomes in place of a timeline.
			if ((await demo.getAttribute('data-demo')) === 'race') continue;
			await expect(demo.locator('.tl svg:visible').first()).toBeVisible();
		}
	});
}

test('the theme follows the system without scripts', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('');
	await expect(page.locator('html')).toHaveCSS('color-scheme', 'light dark');
	await expect(page.locator('html')).toHaveCSS('background-color', /oklch\(0\.2/);
});
