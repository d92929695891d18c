import { SUB_PATH, SUB_PATH_URL } from '../../playwright.config.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { DemoPage } from './demo-page.ts';
import { expect, inLanguage, test, untilOffline } from './fixtures.ts';

test.use({ baseURL: SUB_PATH_URL });

test('under a sub-path every page of the menu opens by it, in every language', async ({ page }) => {
	await page.goto('');
	for (const locale of LOCALES) {
		const links = page.getByRole('banner').locator('a:not([data-language])');
		const [home = '', ...others] = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
		expect(home).toBe(`${SUB_PATH}${inLanguage('', locale)}`);
		expect(others.length).toBeGreaterThan(3);
		for (const address of [...others, home]) {
			expect(address).toContain(home);
			await page.getByRole('banner').locator(`a[href="${address}"]:not([data-language])`).click();
			await expect(page).toHaveURL(new RegExp(`${address}$`));
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		}
		await page.getByRole('banner').locator('a[data-language]').click();
		await expect(page).not.toHaveURL(new RegExp(`${home}$`));
	}
});

test.describe('with its service worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('under a sub-path a demo runs offline, isolated where it asks for it', async ({ page, context }) => {
		await page.goto('');
		await untilOffline(page);
		await context.setOffline(true);
		await page.goto('lab/?shared-memory');
		expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
		const demo = await DemoPage.open(page, 'download');
		await demo.choose('asyncio');
		expect(await demo.run()).toMatchObject({ status: 'done', verified: true });
	});
});

test('under a sub-path the search finds pages under it', async ({ page }) => {
	await page.goto('');
	await page.keyboard.press('Control+k');
	await page.getByRole('searchbox').fill('процессы');
	const first = page.getByRole('dialog').getByRole('link').first();
	await expect(first).toHaveAttribute('href', new RegExp(`^${SUB_PATH}`));
	await first.click();
	await expect(page).toHaveURL(new RegExp(SUB_PATH));
});
