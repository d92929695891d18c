/** What the button "Embed" offers, from the press to a page of another site in which it runs. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { type Embedder, expect, test } from './embedder.ts';
import { nextReport } from './fixtures.ts';
import { ProgramLab } from './program-lab.ts';

/** Presses the button and reads the code that it offers: the frame, then the element. */
async function offered(page: Page): Promise<readonly [frame: string, element: string]> {
	await page.getByRole('button', { name: 'Встроить', exact: true }).click();
	const read = (name: RegExp) => page.getByRole('textbox', { name }).inputValue();
	return [await read(/^Рамка/), await read(/^Элемент/)];
}

/** Puts code into a page of another site, as it was offered, and presses Run there. */
async function runElsewhere(embedder: Embedder, code: string) {
	await embedder.open(code);
	await embedder.inside.locator('.run').click();
	return (await embedder.told('report')).report;
}

test('an exercise is written in the lab, its checks are tried there, and it runs in a page of another site', async ({
	page,
	embedder,
}) => {
	const lab = new ProgramLab(page);
	await lab.open('def add(a, b):\n    return a + b\n\nprint("sum", add(2, 3))\n');
	await page.getByRole('button', { name: 'Встроить', exact: true }).click();
	await page.getByRole('button', { name: 'Добавить проверки для упражнения' }).click();
	const checks = page.getByRole('textbox', { name: 'Код проверок' });
	await expect(checks).toBeFocused();
	await expect(checks).toContainText('assert output');
	await expect(page.getByRole('textbox', { name: /^Рамка/ }), 'what was offered is no longer so').toHaveCount(0);
	await page.keyboard.press('Control+End');
	await page.keyboard.type('# скрытая проверка: складывает\nassert add(2, 2) == 4, "2 + 2"\n');
	await page.keyboard.type('# проверка: умножает\nassert multiply(2, 3) == 6');

	const list = page.getByRole('region', { name: 'Проверки' });
	await expect(list.getByRole('listitem')).toHaveCount(3);
	const reported = nextReport(page);
	await page.keyboard.press('Control+Enter');
	await reported;
	await expect(list.locator('> [role=status]')).toHaveText('Пройдено 2 из 3');
	for (const width of [1280, 390]) {
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
	}
	// What they came to is not told of others.
	await checks.focus();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(', "6"');
	await expect(list.locator('> [role=status]')).toBeEmpty();

	await page.reload();
	await expect(list.getByRole('listitem'), 'they are kept with the program').toHaveCount(3);
	const [frame, element] = await offered(page);
	for (const code of [frame, element]) {
		expect(await runElsewhere(embedder, code)).toMatchObject({
			status: 'done',
			stdout: 'sum 5\n',
			checks: [
				{ name: 'программа что-нибудь печатает', status: 'passed', isHidden: false },
				{ name: 'складывает', status: 'passed', isHidden: true },
				{ name: 'умножает', status: 'failed' },
			],
		});
	}
});

test('a demo is embedded as it stands, from the results of its run', async ({ page, embedder }) => {
	await page.goto('articles/about-parallelism/');
	const demo = page.locator('[data-demo=sleep]').first();
	await demo.locator('[name=engine][value=typescript]').check();
	const reported = nextReport(page);
	await demo.locator('button[value=run]').click();
	const { strategy } = await reported;
	await demo.getByRole('button', { name: 'Встроить', exact: true }).scrollIntoViewIfNeeded();
	const [frame, element] = await offered(page);
	for (const code of [frame, element]) {
		expect(await runElsewhere(embedder, code)).toMatchObject({
			workload: 'sleep',
			strategy,
			engine: 'typescript',
			status: 'done',
		});
	}
});
