import { expect, test } from './fixtures.ts';
import { ProgramLab } from './program-lab.ts';

test('on paper the lab is the whole program and its output, without what is to be pressed', async ({ page }) => {
	const lab = new ProgramLab(page);
	const lines = Array.from({ length: 60 }, (_, index) => `print(${index})`).join('\n');
	await lab.open(lines);
	await expect(page.locator('.code-editor .cm-content')).toBeVisible();
	await page.setViewportSize({ width: 794, height: 1123 });
	await page.emulateMedia({ media: 'print' });
	const scroller = page.locator('.code-editor .cm-scroller');
	await expect
		.poll(() => scroller.evaluate((element) => element.getBoundingClientRect().height))
		.toBeGreaterThan(60 * 15);
	const pane = page.locator('.code-pane');
	expect(await pane.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
	await expect(page.locator('.lab').locator('button:visible, select:visible, input:visible')).toHaveCount(0);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
