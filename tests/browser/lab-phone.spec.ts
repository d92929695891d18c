/** The keyboard of a phone, before the fields of the laboratory. */
import { devices } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ProgramLab } from './program-lab.ts';

const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
test.use(phone);

const PLAIN = { autocorrect: 'off', autocapitalize: 'off', spellcheck: 'false', autocomplete: 'off' };

test('no field has letters so small that the page is enlarged at its focus, or changes what is written', async ({
	page,
}) => {
	const lab = new ProgramLab(page);
	await lab.open('print(input("name? "))');
	const field = page.locator('.code-pane textarea');
	for (const [name, value] of Object.entries(PLAIN)) await expect(field).toHaveAttribute(name, value);
	await lab.editor.tap();
	const editor = page.locator('.code-editor .cm-content');
	for (const [name, value] of Object.entries(PLAIN)) await expect(editor).toHaveAttribute(name, value);

	await lab.run();
	const question = lab.question.getByRole('textbox');
	await expect(question).toHaveAttribute('enterkeyhint', 'send');
	for (const [name, value] of Object.entries(PLAIN)) await expect(question).toHaveAttribute(name, value);

	const latency = page.locator('[name=latencyMs]');
	await expect(latency).toHaveAttribute('inputmode', /numeric|decimal/);
	await expect(latency).toHaveAttribute('enterkeyhint', 'go');

	const sizes = await page
		.locator('.lab :is(input[type=text], select, textarea, .cm-content)')
		.evaluateAll((fields) => fields.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
	expect(sizes.length).toBeGreaterThan(5);
	expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
});
