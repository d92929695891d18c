import { LOCALES } from '../../src/i18n/locales.ts';
import { expect, inLanguage, test, textsIn } from './fixtures.ts';

test('the keyboard searches: Ctrl+K, words in any form, arrows, Enter', async ({ page }) => {
	await page.goto('');
	await page.keyboard.press('Control+k');
	const dialog = page.getByRole('dialog', { name: 'Поиск' });
	await expect(dialog.getByRole('searchbox')).toBeFocused();
	await page.keyboard.type('потоками');
	await expect(dialog).toHaveAttribute('data-state', 'found');
	await expect(dialog.locator('mark').first()).toContainText(/поток/i);
	await page.keyboard.press('ArrowDown');
	const first = dialog.getByRole('link').first();
	await expect(first).toBeFocused();
	const address = await first.getAttribute('href');
	await page.keyboard.press('Enter');
	await page.waitForURL(`**${address}`);
});

test('Escape closes the search and gives the focus back', async ({ page }) => {
	await page.goto('');
	const button = page.getByRole('button', { name: 'Поиск' });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(button).toBeFocused();
});

test('Escape closes the search also where words stand in it', async ({ page }) => {
	await page.goto('');
	await page.keyboard.press('Control+k');
	await page.getByRole('searchbox').fill('процессы');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
});

test('nonsense that begins like a word finds nothing', async ({ page }) => {
	await page.goto('');
	await page.keyboard.press('Control+k');
	await page.getByRole('searchbox').fill('asdfqwer');
	await expect(page.getByRole('dialog')).toHaveAttribute('data-state', 'empty');
});

test('a section that is called by the word is where Enter goes', async ({ page }) => {
	await page.goto('');
	await page.keyboard.press('Control+k');
	await page.getByRole('searchbox').fill('гонка');
	await expect(page.getByRole('dialog')).toHaveAttribute('data-state', 'found');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/about-parallelism\/#race$/);
});

test('a name in Russian letters finds what it names, and sections beyond the first are to be had', async ({ page }) => {
	await page.goto('');
	await page.keyboard.press('Control+k');
	await page.getByRole('searchbox').fill('гил');
	const dialog = page.getByRole('dialog');
	await expect(dialog).toHaveAttribute('data-state', 'found');
	await expect(dialog.locator('mark').first()).toContainText('GIL');
	const before = await dialog.getByRole('link').count();
	await dialog.locator('summary').first().click();
	expect(await dialog.getByRole('link').count()).toBeGreaterThan(before);
});

test('a lone character is no shortcut', async ({ page }) => {
	await page.goto('');
	await page.keyboard.press('/');
	await page.keyboard.press('k');
	await page.getByRole('button', { name: 'Тёмная тема' }).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('words that stand nowhere are answered in words', async ({ page }) => {
	await page.goto('');
	await page.getByRole('button', { name: 'Поиск' }).click();
	await page.getByRole('searchbox').fill('щфхкжщ');
	await expect(page.getByRole('status').filter({ hasText: 'Ничего не нашлось' })).toBeVisible();
});

/** Words that only the pages of a language have. */
const OWN = { ru: ['потоками', 'гонка'], en: ['neighbor'] } as const;

for (const locale of LOCALES) {
	test(`in ${locale} the search speaks its language and finds its own pages alone`, async ({ page }) => {
		const { site } = textsIn(locale);
		await page.goto(inLanguage('how-it-works/', locale));
		await page.keyboard.press('Control+k');
		const dialog = page.getByRole('dialog', { name: site.search.open });
		const field = dialog.getByRole('searchbox', { name: site.search.label });
		for (const [other, words] of Object.entries(OWN)) {
			for (const word of words) {
				await field.fill(word);
				await expect(dialog).toHaveAttribute('data-state', other === locale ? 'found' : 'empty');
				if (other !== locale) continue;
				const found = await dialog
					.getByRole('link')
					.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
				expect(found.length).toBeGreaterThan(0);
				for (const address of found) expect(address?.startsWith('/en/')).toBe(locale === 'en');
			}
		}
		await field.fill('GIL');
		await expect(dialog).toHaveAttribute('data-state', 'found');
		await expect(dialog.locator('mark').first()).toContainText('GIL');
	});
}

test.describe('where the network fails', () => {
	test.use({ serviceWorkers: 'block' });

	test('the search says so and can be tried again', async ({ page }) => {
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto('');
		await page.getByRole('button', { name: 'Поиск' }).click();
		await page.getByRole('searchbox').fill('GIL');
		await expect(page.getByRole('dialog')).toHaveAttribute('data-state', 'failed');
		await expect(page.getByRole('button', { name: 'Повторить' })).toBeVisible();
	});

	test('a search that cannot even open says so', async ({ page }) => {
		await page.route('**/_astro/search-dialog*', (route) => route.abort());
		await page.goto('');
		await page.getByRole('button', { name: 'Поиск' }).click();
		await expect(page.locator('.site-notice')).toContainText('Часть страницы не загрузилась');
	});
});
