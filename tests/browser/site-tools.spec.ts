import { LOCALES } from '../../src/i18n/locales.ts';
import { expect, inLanguage, test, textsOf } from './fixtures.ts';

test('a page is copied as Markdown; where that is refused, the Markdown itself opens', async ({
	page,
	context,
	request,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('how-it-works/');
	const { site } = textsOf('how-it-works/');
	const button = page.getByRole('button', { name: site.copyMarkdown });
	await button.click();
	await expect(page.getByRole('button', { name: site.copied, exact: true })).toBeVisible();
	const markdown = await (await request.get('how-it-works.md')).text();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(markdown);
	await expect(button).toBeVisible();

	await page.evaluate(() => {
		navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
	});
	const opened = page.waitForRequest('**/how-it-works.md');
	await button.click();
	await opened;
});

for (const locale of LOCALES) {
	test(`the keys of a page are listed in ${locale}, by the button and by ?, which is text where text is written`, async ({
		page,
	}) => {
		const path = inLanguage('lab/', locale);
		const { title, editor, timeline, byKey } = textsOf(path).keys;
		await page.goto(path);
		const dialog = page.getByRole('dialog', { name: title });
		await page
			.getByRole('contentinfo')
			.getByRole('button', { name: textsOf(path).site.keys })
			.click();
		await expect(dialog.getByRole('heading', { name: editor.title })).toBeVisible();
		await expect(dialog.getByRole('heading', { name: timeline.title })).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();

		const code = page.getByRole('textbox').first();
		await code.focus();
		await page.keyboard.type('?');
		await expect(dialog).toBeHidden();
		await code.blur();
		await page.keyboard.press('Escape');
		await page.getByRole('main').focus();
		await page.keyboard.type('?');
		await expect(dialog).toBeVisible();
		await dialog.getByRole('checkbox', { name: byKey }).uncheck();
		await page.keyboard.press('Escape');
	});
}

test('the lone key stays off on later pages; a page without demos has no keys of theirs', async ({ page }) => {
	const { title, byKey, timeline, race } = textsOf('').keys;
	await page.goto('how-it-works/');
	const dialog = page.getByRole('dialog', { name: title });
	await page.keyboard.type('?');
	await expect(dialog).toBeVisible();
	await expect(dialog.getByRole('heading', { name: timeline.title })).toHaveCount(0);
	await dialog.getByRole('checkbox', { name: byKey }).uncheck();

	await page.goto('race/');
	await page.getByRole('contentinfo').getByRole('button', { name: title }).click();
	const box = dialog.getByRole('checkbox', { name: byKey });
	await expect(box).not.toBeChecked();
	await expect(dialog.getByRole('heading', { name: race.title })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.type('?');
	// What another key opens comes after what the lone one would have opened.
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('searchbox')).toBeVisible();
	await expect(dialog).toBeHidden();
});
