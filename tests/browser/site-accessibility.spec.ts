import AxeBuilder from '@axe-core/playwright';
import { expect, PAGES, test } from './fixtures.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const path of [...PAGES, '404.html']) {
	for (const width of [390, 1280]) {
		test(`/${path} is accessible at ${width} px in both themes`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
			await page.goto(path);
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
				const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => String(target)) }));
				expect(found, colorScheme).toEqual([]);
			}
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(overflow, 'nothing is wider than the window').toBeLessThanOrEqual(0);
		});
	}
}

test('the keyboard reaches the text by the skip link', async ({ page }) => {
	await page.goto('how-it-works/');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'К содержанию страницы' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});

test('on a phone the keyboard opens and closes the menu', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto('');
	const menu = page.getByRole('navigation', { name: 'Главное меню' });
	await expect(menu).toBeHidden();
	await page.getByRole('button', { name: 'Меню' }).focus();
	await page.keyboard.press('Enter');
	await expect(menu).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(menu).toBeHidden();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(menu.getByRole('link').first()).toBeFocused();
});

test('forced colours keep the controls of the frame visible', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('');
	await expect(page.getByRole('button', { name: 'Поиск' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Тёмная тема' })).toBeVisible();
});
