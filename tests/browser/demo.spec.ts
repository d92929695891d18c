import { nextReports } from '../../scripts/reports.ts';
import { mostAtOnce } from '../../src/components/timeline/summary.ts';
import { catalog } from '../../src/demos/catalog.ts';
import { strategiesOf } from '../../src/demos/strategies.ts';
import { DemoPage } from './demo-page.ts';
import { expect, test, workersFor } from './fixtures.ts';

const OF_SLEEP = strategiesOf(catalog.sleep);

test.describe('a run', () => {
	test('ends in a verified answer, a timeline, a comparison and a sentence', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		const report = await demo.run();
		await demo.expectState('done');
		expect(report).toMatchObject({ workload: 'download', strategy: 'threads', status: 'done', verified: true });
		expect(mostAtOnce(report.spans, 'computing')).toBe(1);
		await expect(demo.root.locator('.answer')).toContainText('ответ верен');
		await expect(demo.root.getByRole('application', { name: /Лента времени: Потоки/ })).toBeVisible();
		await expect(demo.root.getByText(/Запустите ещё и\s«Последовательно»/)).toBeVisible();
	});

	test('of all strategies in turn fills the comparison and the table', async ({ page }) => {
		const demo = await DemoPage.open(page, 'sleep');
		await demo.fill({ Вызовов: '4', 'Длительность сна': '30' });
		const reported = nextReports(page, OF_SLEEP.length);
		await demo.root.getByRole('button', { name: 'Сравнить все стратегии' }).click();
		expect((await reported).map(({ strategy }) => strategy)).toEqual(OF_SLEEP);
		await expect(demo.root.locator('.cmp-meaning li')).toHaveCount(4);
		await demo.expectState('done');
		await demo.root.getByText('Те же числа в таблице').click();
		const table = demo.root.getByRole('table').filter({ hasText: 'Ускорение' });
		await expect(table.getByRole('row')).toHaveCount(5);
		await expect(table).toContainText('чуть больше 2\u00a0с');
	});

	test('leaves the recorded runs of the other strategies, marked, and says of what numbers it is', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		await demo.run();
		const sentences = demo.root.locator('.cmp-meaning li');
		await expect(sentences).toHaveCount(4);
		await expect(sentences.filter({ hasText: /^Запись\./ })).toHaveCount(3);
		await expect(demo.root.getByText(/Запись: .*Страниц\s— 20/)).toBeVisible();
		await demo.choose('как у автора');
		await expect(demo.root.locator('.run-input').locator('visible=true')).toHaveText(/^Страниц\s— 20,/);
		await demo.choose('Последовательно', 'быстрый');
		await demo.run();
		await expect(sentences.filter({ hasText: /^Запись\./ })).toHaveCount(2);
		await expect(sentences.filter({ hasText: /^Потоки: в/ })).toHaveCount(1);
	});

	test('that is stopped is said to be stopped, and what was measured before it stays', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		await demo.run();
		await demo.fill({ 'Задержка ответа': '500' });
		const report = demo.nextReport();
		await demo.runButton.click();
		await expect(demo.root.getByText(/Готово [1-9]\d* из/).last()).toBeVisible();
		await demo.runButton.click();
		expect((await report).status).toBe('cancelled');
		await expect(demo.root.getByText(/до\sответа\sне\sдошёл/)).toBeVisible();
		await expect(demo.root.locator('.cmp-meaning')).toContainText('Потоки');
		await expect(demo.root.locator('.comparison')).not.toContainText('ещё не запускали');
	});

	test('pressed before the island has loaded is not lost', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		// A click without the hover before it, which would have loaded the island already.
		const report = demo.nextReport();
		await demo.runButton.evaluate((button: HTMLButtonElement) => button.click());
		expect((await report).status).toBe('done');
	});

	test('can be stopped, keeps what it traced, and can be run again', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		await demo.choose('Последовательно');
		await demo.fill({ 'Задержка ответа': '500' });
		const report = demo.nextReport();
		await demo.runButton.click();
		await expect(demo.root.getByText(/Готово [1-9]\d* из/).last()).toBeVisible();
		const stop = demo.root.getByRole('button', { name: 'Остановить' });
		await expect(stop).toBeFocused();
		await stop.click();
		expect(await report).toMatchObject({ status: 'cancelled', answer: null, verified: false });
		expect((await report).spans.length).toBeGreaterThan(0);
		await demo.expectState('cancelled');
		await expect(demo.root.getByText(/прогон остановлен через/).last()).toBeVisible();
		await expect.poll(() => page.workers().length, 'no worker is left behind').toBe(0);
		await demo.fill({ 'Задержка ответа': '20' });
		expect((await demo.run()).status).toBe('done');
	});

	test('on the main thread can be stopped while it waits', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		await demo.root.getByText('Где выполнять').first().click();
		await demo.choose('Последовательно', 'в главном потоке страницы');
		await demo.fill({ 'Задержка ответа': '500' });
		const report = demo.nextReport();
		await demo.runButton.click();
		await expect(demo.root.getByText(/Готово [1-9]\d* из/).last()).toBeVisible();
		await demo.root.getByRole('button', { name: 'Остановить' }).click();
		expect(await report).toMatchObject({ status: 'cancelled', environment: { place: 'main-thread' } });
		await expect.poll(() => page.workers().length, 'no worker is left behind').toBe(0);
	});

	test('of many processes boots no more than there are cores at once, and is reported before they are ended', async ({
		page,
	}) => {
		await page.addInitScript(() => {
			const happened: string[] = [];
			const ended = new WeakSet<Worker>();
			Object.assign(window, { happened });
			window.Worker = class extends Worker {
				constructor(url: string | URL, options?: WorkerOptions) {
					super(url, options);
					happened.push('made');
					// Comes after all that are made at once.
					queueMicrotask(() => happened.push('made all'));
				}
				/** May be told twice. */
				override terminate() {
					if (!ended.has(this)) happened.push('ended');
					ended.add(this);
					super.terminate();
				}
			};
			addEventListener('demo:report', () => happened.push('reported'));
		});
		const happened = () => page.evaluate(() => (window as unknown as { happened: string[] }).happened);
		const countOf = async (wanted: string) => (await happened()).filter((what) => what === wanted).length;
		const demo = await DemoPage.open(page, 'sleep');
		await demo.choose('как у автора', 'Процессы');
		const report = demo.nextReport();
		await demo.runButton.click();
		await demo.expectState('running');
		await expect.poll(() => countOf('made')).toBeGreaterThan(1);
		await demo.root.getByRole('button', { name: 'Остановить' }).click();
		expect((await report).status).toBe('cancelled');
		const made = await countOf('made');
		await expect.poll(() => countOf('ended')).toBe(made);
		const told = await happened();
		// A process whose task is done has ended before; those that were stopped, after.
		expect(told.lastIndexOf('ended')).toBeGreaterThan(told.indexOf('reported'));
		const cores = await page.evaluate(() => navigator.hardwareConcurrency);
		expect(told.indexOf('made all')).toBeLessThanOrEqual(cores);
		expect(told.filter((what) => what === 'made')).toHaveLength(made);
	});

	test('on the main thread freezes the page, and the heartbeat says for how long', async ({ page }) => {
		const demo = await DemoPage.open(page, 'sum-of-squares');
		await demo.choose('Последовательно');
		await demo.root.getByText('Где выполнять').first().click();
		await demo.choose('в главном потоке страницы');
		const report = await demo.run();
		expect(report.environment.place).toBe('main-thread');
		expect(report.longestFreezeMs).toBeGreaterThan(report.phases.runningMs * 0.8);
		await expect(demo.root.getByText(/Страница не\sотвечала/)).toBeVisible();
	});

	test('in a worker leaves the page alive', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		const report = await demo.run();
		await demo.expectState('done');
		expect(report.environment.place).toBe('worker');
		await expect(demo.root.getByRole('img', { name: /Пульс страницы/ }).locator('path')).toHaveAttribute('d', /M\d/);
	});
});

test.describe('a run that fails', () => {
	test('for want of a worker says why and offers to run again', async ({ page }) => {
		await page.route(/task\.worker/, (route) => route.abort());
		const demo = await DemoPage.open(page, 'download');
		const report = await demo.run();
		expect(report.status).toBe('failed');
		expect(report.failure?.kind).toBe('offline');
		await demo.expectState('failed');
		await expect(demo.root.locator('.failure')).toContainText('запустите снова');
		await page.unroute(/task\.worker/);
		await expect(demo.runButton).toHaveText('Запустить снова');
		expect((await demo.run()).status).toBe('done');
	});

	for (const { strategy, dies } of [
		{ strategy: 'Последовательно', dies: 'task' },
		{ strategy: 'Процессы', dies: 'task' },
		{ strategy: 'asyncio', dies: 'internet' },
	]) {
		test(`for the death of a worker (${strategy}, ${dies}) says so, leaves none behind and runs again`, async ({
			page,
		}) => {
			const demo = await DemoPage.open(page, 'download');
			await demo.choose(strategy);
			await demo.fill({ Страниц: '200', 'Задержка ответа': '2000' });
			const report = demo.nextReport();
			await demo.runButton.click();
			await expect(demo.root.getByText(/Готово \d+ из/).last()).toBeVisible();
			const [worker] = await workersFor(page, dies);
			await worker?.evaluate(() => self.close());
			expect(await report).toMatchObject({ status: 'failed', failure: { kind: 'worker-died' }, answer: null });
			await demo.expectState('failed');
			await expect(demo.root.locator('.failure')).toContainText('запустите снова');
			await expect.poll(() => page.workers().length, 'no worker is left behind').toBe(0);
			await demo.fill({ 'Задержка ответа': '20' });
			expect((await demo.run()).status).toBe('done');
		});
	}

	test('for a worker that ends before it has booted says why', async ({ page }) => {
		await page.route(/task\.worker/, (route) =>
			route.fulfill({ contentType: 'text/javascript', body: 'self.close()' }),
		);
		const demo = await DemoPage.open(page, 'sleep');
		expect((await demo.run()).failure?.kind).toBe('worker-unavailable');
		await expect(demo.root.locator('.failure')).toContainText('запустите снова');
	});

	test('for want of a network says so, and runs when the network is back', async ({ page, context }) => {
		const demo = await DemoPage.open(page, 'download');
		await expect(demo.root.locator('.if-own input')).not.toHaveCount(0);
		await context.setOffline(true);
		await demo.runButton.click();
		await demo.expectState('unavailable');
		await expect(demo.root.locator('.unavailable')).toBeVisible();
		// Without a network there is nothing to load the page from: it stays.
		await demo.root.getByRole('button', { name: 'Загрузить страницу заново' }).click();
		await context.setOffline(false);
		await demo.root.getByRole('button', { name: 'Загрузить страницу заново' }).click();
		await demo.expectState('idle');
		expect((await demo.run()).status).toBe('done');
	});

	test('for want of the engine’s script leaves the page whole', async ({ page }) => {
		await page.route(/_astro\/run\./, (route) => route.abort());
		const demo = await DemoPage.open(page, 'download');
		await demo.runButton.click();
		await demo.expectState('unavailable');
		await expect(demo.root.locator('.unavailable')).toBeVisible();
		await expect(demo.root.getByText(/Записанный прогон/).locator('visible=true')).toBeVisible();
	});
});

test('the fields of the reader’s own size stand in sight, each under its label', async ({ page }) => {
	const demo = await DemoPage.open(page, 'download');
	await demo.fill({ Страниц: '3' });
	for (const field of await demo.root.getByRole('textbox').all()) {
		await expect(field).toHaveCSS('opacity', '1');
		const label = demo.root.locator(`label[for="${await field.getAttribute('id')}"]`);
		const [labelBox, fieldBox] = [await label.boundingBox(), await field.boundingBox()];
		if (!labelBox || !fieldBox) throw new Error('A field or its label takes no place.');
		expect(fieldBox.y).toBeGreaterThanOrEqual(labelBox.y + labelBox.height - 1);
		expect(fieldBox.y - labelBox.y).toBeLessThan(60);
	}
});

test.describe('a number out of bounds', () => {
	test('is explained beside its field, which gets the focus and keeps its value', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		await demo.fill({ Страниц: '1000', Потоков: '-1' });
		await demo.runButton.click();
		const pages = demo.root.getByLabel('Страниц', { exact: true });
		await expect(pages).toBeFocused();
		await expect(pages).toHaveValue('1000');
		await expect(pages).toHaveAttribute('aria-invalid', 'true');
		await expect(pages).toHaveAccessibleDescription(/Слишком много: нужно число от\s1 до\s400/);
		await expect(demo.root.getByText('Прогон не начат: исправьте значения в выделенных полях.')).toBeVisible();
		await expect(demo.root.locator('[aria-invalid]')).toHaveCount(2);
		await demo.expectState('idle');
		await pages.fill('3');
		await demo.root.getByLabel('Потоков').fill('3');
		expect((await demo.run()).input).toMatchObject({ count: 3, workers: 3 });
		await expect(demo.root.locator('[aria-invalid]')).toHaveCount(0);
	});
});

test.describe('the keyboard', () => {
	test('chooses a strategy, runs it and looks into its timeline', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		await demo.root.getByRole('radio', { name: 'Потоки' }).focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await expect(demo.root.getByRole('radio', { name: 'asyncio' })).toBeChecked();
		await demo.runButton.focus();
		const report = demo.nextReport();
		await page.keyboard.press('Enter');
		expect((await report).strategy).toBe('asyncio');
		await demo.expectState('done');

		const plot = demo.root.getByRole('application', { name: /asyncio/ });
		const readout = demo.root.locator('.tl-readout').locator('visible=true');
		const axis = plot.locator('.tl-axis');
		await plot.focus();
		await page.keyboard.press('ArrowDown');
		await expect(readout).toContainText('Task-1');
		await page.keyboard.press('ArrowDown');
		await expect(readout).toContainText('Task-2');
		await page.emulateMedia({ forcedColors: 'active' });
		const frame = plot.locator('.tl-chosen');
		const inkOf = (element: SVGElement | HTMLElement) => getComputedStyle(element).stroke;
		expect(await frame.evaluate(inkOf)).not.toBe(await plot.locator('.tl-grid').evaluate(inkOf));
		await page.emulateMedia({ forcedColors: null });
		const whole = await axis.textContent();
		await page.keyboard.press('+');
		await expect(axis).not.toHaveText(whole ?? '');
		const zoomed = await axis.textContent();
		await page.keyboard.press('Shift+ArrowRight');
		await page.keyboard.press('Shift+ArrowLeft');
		await page.keyboard.press('Shift+ArrowLeft');
		await page.keyboard.press('Shift+ArrowLeft');
		await expect(axis).not.toHaveText(zoomed ?? '');
		await page.keyboard.press('Home');
		await expect(axis).toHaveText(whole ?? '');
	});
});

test.describe('the mouse on a timeline', () => {
	test('reads spans out, zooms with Ctrl and the wheel, pans by dragging', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		await demo.run();
		const plot = demo.root.getByRole('application', { name: /Потоки/ });
		await plot.scrollIntoViewIfNeeded();
		const box = await plot.boundingBox();
		if (!box) throw new Error('The plot has no box.');
		const axis = plot.locator('.tl-axis');
		const whole = await axis.textContent();
		await page.mouse.move(box.x + box.width / 2, box.y + 12);
		await expect(demo.root.locator('.tl-readout').locator('visible=true')).toContainText('Thread-1');
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -400);
		await page.keyboard.up('Control');
		await expect(axis).not.toHaveText(whole ?? '');
		const zoomed = await axis.textContent();
		await page.mouse.down();
		await page.mouse.move(box.x + box.width / 2 + 200, box.y + 12, { steps: 4 });
		await page.mouse.up();
		await expect(axis).not.toHaveText(zoomed ?? '');
		await demo.root.getByRole('button', { name: 'Вся лента' }).locator('visible=true').click();
		await expect(axis).toHaveText(whole ?? '');
	});
});

test.describe('exports', () => {
	test('copy JSON and CSV, save a Chrome trace, and say so', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const demo = await DemoPage.open(page, 'download');
		const report = await demo.run();
		await demo.root.getByRole('button', { name: 'Копировать JSON' }).locator('visible=true').click();
		await expect(demo.root.getByText('Скопировано в буфер обмена.')).toBeVisible();
		const read = () => page.evaluate(() => navigator.clipboard.readText());
		expect(JSON.parse(await read())).toEqual(report);
		await demo.root.getByRole('button', { name: 'Копировать CSV' }).locator('visible=true').click();
		await expect.poll(read).toContain('workload,strategy,lane');
		expect((await read()).trim().split('\n')).toHaveLength(report.spans.length + 1);

		const download = page.waitForEvent('download');
		await demo.root.getByRole('button', { name: 'Трасса для Perfetto' }).locator('visible=true').click();
		expect((await download).suggestedFilename()).toBe('download-threads.trace.json');
		await expect(demo.root.getByText(/Сохранено: download-threads/)).toBeVisible();
	});

	test('show the text where the clipboard is refused', async ({ page }) => {
		await page.addInitScript(() => {
			navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
		});
		const demo = await DemoPage.open(page, 'download');
		await demo.run();
		await demo.root.getByRole('button', { name: 'Копировать CSV' }).locator('visible=true').click();
		const text = demo.root.getByLabel('Текст для копирования');
		await expect(text).toBeFocused();
		await expect(text).toHaveValue(/^workload,strategy/);
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a demo has its question, listings, a recorded run, figures and a table', async ({ page }) => {
		const demo = await DemoPage.open(page, 'sum-of-squares', 'python');
		await expect(demo.root.getByRole('heading', { name: 'Сумма квадратов' })).toBeVisible();
		await expect(demo.root.getByRole('figure', { name: /^threads\.py/ })).toContainText('ThreadPoolExecutor');
		await demo.choose('Процессы');
		await expect(demo.root.getByRole('figure', { name: /^processes\.py/ })).toContainText('multiprocessing');
		await demo.root.getByText('Ответ: записанный прогон и сравнение').click();
		await expect(demo.root.getByText(/Записанный прогон/).locator('visible=true')).toBeVisible();
		await expect(demo.root.getByText(/7,22/).first()).toBeAttached();
		await demo.root.getByText('Те же числа в таблице').click();
		await expect(demo.root.getByRole('cell', { name: '7,22 с' })).toBeVisible();
		await expect(demo.runButton).toBeHidden();
		const link = demo.root.getByRole('link', { name: 'Скачать: processes.py' });
		const file = await page.request.get((await link.getAttribute('href')) ?? '');
		expect(await file.text()).toContain('if __name__ == "__main__"');
	});
});

test('a listing is copied to the last character', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const demo = await DemoPage.open(page, 'sum-of-squares', 'python');
	await demo.root.getByRole('button', { name: 'Копировать: threads.py' }).click();
	const link = demo.root.getByRole('link', { name: 'Скачать: threads.py' });
	const file = await page.request.get((await link.getAttribute('href')) ?? '');
	const copied = () => page.evaluate(() => navigator.clipboard.readText());
	await expect.poll(copied).toBe(await file.text());
});

test('the button that copies a listing comes back to its word, however often it is pressed', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const demo = await DemoPage.open(page, 'sum-of-squares', 'python');
	const button = demo.root.getByRole('button', { name: 'Копировать: threads.py' });
	const word = await button.textContent();
	await button.click();
	await expect(button).not.toHaveText(word ?? '');
	await button.click();
	await expect(button).toHaveText(word ?? '');
});

test('the TypeScript that runs is shown when its tab is chosen', async ({ page }) => {
	const demo = await DemoPage.open(page, 'heavy');
	await expect(demo.root.getByRole('figure', { name: /^workload\.ts/ })).toContainText('yield');
});

test('a page of demos loads no island before its reader touches one', async ({ page }) => {
	const scripts: string[] = [];
	page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
	const demo = await DemoPage.open(page, 'download', 'python');
	await page.waitForLoadState('networkidle');
	expect(scripts.filter((url) => /hydrate-demo|run\.|signals/.test(url))).toEqual([]);
	await demo.runButton.hover();
	await expect.poll(() => scripts.some((url) => url.includes('hydrate-demo'))).toBe(true);
});

test.describe('with the service worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('the race offers shared memory, and the page comes back to it isolated', async ({ page }) => {
		const demo = await DemoPage.open(page, 'race');
		expect((await demo.run()).environment.emulated).toEqual(['interleavings']);
		await demo.root.getByRole('button', { name: 'Перезагрузить страницу с общей памятью' }).click();
		await page.waitForFunction(() => crossOriginIsolated);
		await expect(demo.root).toBeInViewport();
		await demo.choose('TypeScript');
		const report = await demo.run();
		expect(report.environment.emulated).toEqual([]);
		expect(report.verified).toBe(true);
		await expect(demo.root.getByText(/Настоящая общая память/)).toBeVisible();
	});
});
