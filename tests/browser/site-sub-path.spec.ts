import { SUB_PATH, SUB_PATH_URL } from '../../playwright.config.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { DemoPage } from './demo-page.ts';
import { expect, inLanguage, PATHS, test, untilOffline } from './fixtures.ts';

test.use({ baseURL: SUB_PATH_URL });

test('under a sub-path every page opens by the menu, in every language', async ({ page }) => {
	await page.goto('');
	for (const locale of LOCALES) {
		for (const path of [...PATHS.slice(1), ''].map((each) => inLanguage(each, locale))) {
			await page.getByRole('banner').locator(`a[href="${SUB_PATH}${path}"]`).click();
			await expect(page).toHaveURL(new RegExp(`${SUB_PATH}${path}$`));
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		}
		await page.getByRole('banner').locator('a[data-language]').click();
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
