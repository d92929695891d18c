/** The Python engine in the demos of the articles: what a reader is told before, during and after a run. */
import type { Page } from '@playwright/test';
import { nextReports } from '../../scripts/reports.ts';
import { catalog } from '../../src/demos/catalog.ts';
import { strategiesOf } from '../../src/demos/strategies.ts';
import { expectAccessible } from './accessible.ts';
import { DemoPage } from './demo-page.ts';
import { expect, test } from './fixtures.ts';

const OF_SLEEP = strategiesOf(catalog.sleep);

test('Python is what runs unless the reader chooses otherwise, and the page says in what it differs from the listing', async ({
	page,
}) => {
	const demo = await DemoPage.open(page, 'sleep', 'python');
	const constants = demo.root.locator('.constants');
	await expect(constants).toContainText('SECONDS = 0.1, COUNT = 20');
	await demo.choose('как у автора');
	await expect(constants).toHaveText('Запускается этот листинг без изменений.');
	await demo.fill({ Вызовов: '3', 'Длительность сна': '50' });
	await expect(constants).toContainText('SECONDS = 0.05, COUNT = 3');
	const report = await demo.run();
	expect(report).toMatchObject({ engine: 'python', input: { count: 3, durationMs: 50 }, verified: true });
	await expect(demo.root.getByRole('log').locator('visible=true')).toContainText('Вызов 2 готов');
});

test('the first run says what it loads, and the next has it already', async ({ page }) => {
	const demo = await DemoPage.open(page, 'sleep', 'python');
	await demo.runButton.hover();
	await expect(demo.root.locator('.first-run')).toContainText(/При первом запуске загрузится Python, \d+,\d\sМБ/);
	expect((await demo.run()).status).toBe('done');
	await expect(demo.root.locator('.first-run')).toBeHidden();
	const again = await demo.run();
	expect(again.status).toBe('done');
});

test('output comes while the program runs, and Stop ends it with what it had printed', async ({ page }) => {
	const demo = await DemoPage.open(page, 'sleep', 'python');
	await demo.choose('Последовательно');
	await demo.fill({ Вызовов: '50', 'Длительность сна': '300' });
	const reported = demo.nextReport();
	await demo.runButton.click();
	await expect(demo.root.getByRole('log').locator('visible=true')).toContainText('Вызов 0 готов');
	await demo.root.getByRole('button', { name: 'Остановить' }).click();
	const report = await reported;
	expect(report).toMatchObject({ status: 'cancelled', answer: null, verified: false });
	expect(report.output?.[0]?.text).toContain('Вызов 0 готов');
	expect(report.spans.length).toBeGreaterThan(0);
	await demo.expectState('cancelled');
	await demo.fill({ Вызовов: '2', 'Длительность сна': '10' });
	expect((await demo.run()).status).toBe('done');
});

test('both engines and the author lie side by side', async ({ page }) => {
	const demo = await DemoPage.open(page, 'sleep', 'python');
	await demo.fill({ Вызовов: '4', 'Длительность сна': '30' });
	const reported = nextReports(page, OF_SLEEP.length);
	await demo.root.getByRole('button', { name: 'Сравнить все стратегии' }).click();
	expect((await reported).map(({ engine, strategy }) => `${engine} ${strategy}`)).toEqual(
		OF_SLEEP.map((strategy) => `python ${strategy}`),
	);
	await expect(demo.root.locator('.cmp-key')).toContainText('Python, измерено');
	await expect(demo.root.locator('.cmp-meaning li')).toHaveCount(4);
	await demo.expectState('done');
	await demo.choose('TypeScript');
	await demo.fill({ Вызовов: '4', 'Длительность сна': '30' });
	expect((await demo.run()).engine).toBe('typescript');
	await demo.expectState('done');
	await expect(demo.root.locator('.cmp-key')).toContainText('TypeScript, измерено');
	await expect(demo.root.locator('.cmp-key')).toContainText('Python, измерено');
	await demo.root.getByText('Те же числа в таблице').click();
	const table = demo.root.getByRole('table').filter({ hasText: 'TypeScript: время' });
	await expect(table.getByRole('columnheader', { name: 'Python: время' })).toBeVisible();
});

test('the race says what loses updates, what does not, and why', async ({ page }) => {
	const demo = await DemoPage.open(page, 'race', 'python');
	expect((await demo.run()).verified).toBe(true);
	const run = demo.root.locator('[data-for=threads] [data-engine=python]');
	await expect(run.getByRole('table')).toHaveCount(3);
	await expect(run.getByText(/Без вызова внутри\. За\s200\sзабегов не\sпотеряно ни\sодного обновления/)).toBeVisible();
	await expect(run.getByText(/С\sвызовом внутри\. Потеряно обновлений: \d+ из\s200/)).toBeVisible();
	await expect(run.getByText(/С\sвызовом и\sблокировкой\. За\s200\sзабегов не\sпотеряно/)).toBeVisible();
});

/** A browser that knows no JSPI. */
async function withoutJspi(page: Page): Promise<void> {
	await page.addInitScript(() => {
		for (const name of ['Suspending', 'promising', 'SuspendError']) {
			delete (WebAssembly as unknown as Record<string, unknown>)[name];
		}
	});
}

for (const width of [390, 1280]) {
	test(`after a run the demo is accessible at ${width} px in both themes`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const demo = await DemoPage.open(page, 'sleep', 'python');
		expect((await demo.run()).status).toBe('done');
		await demo.root.getByText('Те же числа в таблице').click();
		await expectAccessible(page);
	});
}

test.describe('in a browser without JSPI', () => {
	test('TypeScript is chosen, and the page says why and where the recorded Python run is', async ({ page }) => {
		await withoutJspi(page);
		const demo = await DemoPage.open(page, 'download');
		await page.reload();
		await expect(demo.root.getByRole('radio', { name: 'TypeScript' })).toBeChecked();
		await expect(demo.root.getByText(/Python в\sэтом браузере не\sзапустится/)).toBeVisible();
		expect(await demo.run()).toMatchObject({ engine: 'typescript', status: 'done', verified: true });
		await demo.choose('Python');
		await expect(demo.root.getByText(/Записанный прогон/).locator('visible=true')).toBeVisible();
	});

	test('a run of Python says at once that it cannot be, and leaves the recorded run', async ({ page }) => {
		await withoutJspi(page);
		const demo = await DemoPage.open(page, 'download', 'python');
		await demo.choose('Python');
		expect(await demo.run()).toMatchObject({ status: 'failed', failure: { kind: 'unsupported' } });
		await demo.expectState('failed');
		await expect(demo.root.locator('.failure')).toContainText('можно выбрать TypeScript');
		await expect(demo.root.getByText(/Записанный прогон/).locator('visible=true')).toBeVisible();
	});
});
