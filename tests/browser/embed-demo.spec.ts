/** Demos in pages of other sites. In Chromium alone: what drives Firefox does not press within a frame of another site. */
import { expect, test } from './embedder.ts';

test('a demo runs in a page of another site, tells its report, and has its whole height', async ({ embedder }) => {
	const demo = await embedder.frame('sum-of-squares/?strategy=processes&engine=typescript&lang=ru');
	await expect(demo.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(demo.locator('[name=strategy][value=processes]')).toBeChecked();
	await embedder.expectWholeHeight();
	const before = await embedder.page.locator('iframe').evaluate((frame) => frame.clientHeight);
	await demo.locator('button[value=run]').click();
	const { report, ...rest } = await embedder.told('report');
	expect(report).toMatchObject({
		workload: 'sum-of-squares',
		strategy: 'processes',
		engine: 'typescript',
		status: 'done',
	});
	expect(rest).toMatchObject({ source: 'parallel-python', version: 1 });
	await embedder.expectWholeHeight();
	expect(await embedder.page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBeGreaterThan(before);
});

test('a Python listing runs in a page of another site', async ({ embedder }) => {
	const demo = await embedder.frame('sleep/?strategy=threads&lang=ru');
	await demo.locator('button[value=run]').click();
	const { report } = await embedder.told('report');
	expect(report).toMatchObject({ workload: 'sleep', engine: 'python', status: 'done', verified: true });
});

test('the race of threads says what it does without shared memory, and offers no reload', async ({ embedder }) => {
	const demo = await embedder.frame('race/?engine=typescript&lang=ru');
	await demo.locator('button[value=run]').click();
	await embedder.told('report');
	await expect(demo.getByText('общей памяти не получает')).toBeVisible();
	await expect(demo.getByRole('button', { name: 'Перезагрузить страницу' })).toHaveCount(0);
	await expect(demo.getByRole('link', { name: 'Открыть в лаборатории' }).last()).toHaveAttribute(
		'href',
		/\/lab\/#workload=race&strategies=threads$/,
	);
});

test('storage that is refused breaks nothing', async ({ embedder }) => {
	await embedder.refuseStorage();
	const demo = await embedder.frame('sleep/?strategy=threads&lang=ru');
	for (const engine of ['python', 'typescript']) {
		await demo.locator(`[name=engine][value=${engine}]`).check();
		const from = await embedder.count();
		await demo.locator('button[value=run]').click();
		expect((await embedder.told('report', from)).report).toMatchObject({ engine, status: 'done' });
	}
});

test('the theme is that which is asked for, else that of the system', async ({ embedder, page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	const demo = await embedder.frame('sleep/?theme=light&lang=ru');
	await expect(demo.locator('html')).toHaveCSS('background-color', /oklch\(0\.9/);
	await embedder.frame('sleep/?theme=pink&lang=ru');
	await expect(demo.locator('html')).toHaveCSS('background-color', /oklch\(0\.2/);
});

test('nothing runs before Run is pressed, and no service worker is registered', async ({ embedder, page }) => {
	const demo = await embedder.frame('sleep/?strategy=threads&lang=ru&run=1&autorun');
	await embedder.told('height');
	await page.waitForLoadState('networkidle');
	await expect(demo.locator('[data-demo]')).toHaveAttribute('data-state', 'idle');
	expect(page.context().serviceWorkers()).toEqual([]);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a demo reads, says what it lacks, and leads to the site', async ({ page }) => {
		await page.goto('embed/sum-of-squares/');
		await expect(page.locator('pre:visible').first()).toContainText('import');
		await expect(page.getByText('Для запуска нужен JavaScript.')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Открыть на сайте' })).toHaveAttribute('href', '/');
	});
});
