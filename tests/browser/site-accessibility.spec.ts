import { expectAccessible } from './accessible.ts';
import { EMBEDS, expect, PAGES, test } from './fixtures.ts';

for (const path of [...PAGES, ...EMBEDS, '404.html']) {
	for (const width of [390, 1280]) {
		test(`/${path} is accessible at ${width} px in both themes`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await page.goto(path);
			await expectAccessible(page);
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

test('forced colours keep the search visible, and no theme is offered where none shows', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('');
	await expect(page.getByRole('button', { name: 'Поиск' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Тёмная тема' })).toBeHidden();
});

test('with less motion asked for, another theme is there at once', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
	await page.goto('articles/threading-multiprocessing-asyncio/');
	const moving = await page.evaluate(() => {
		document.documentElement.dataset.theme = 'dark';
		return document.getAnimations().length;
	});
	expect(moving).toBe(0);
});
