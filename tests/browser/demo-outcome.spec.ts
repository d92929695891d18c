/** Where a reader looks after Run: progress, outcome and the beginning of the result, on any screen, without a scroll. */
import type { Locator, Page } from '@playwright/test';
import { nextReports } from '../../scripts/reports.ts';
import { catalog } from '../../src/demos/catalog.ts';
import { strategiesOf } from '../../src/demos/strategies.ts';
import { DemoPage } from './demo-page.ts';
import { expect, test } from './fixtures.ts';

const SCREENS = [
	{ name: 'a phone', width: 390, height: 760 },
	{ name: 'a small phone', width: 320, height: 640 },
	{ name: 'a laptop', width: 1366, height: 650 },
] as const;

/** How much of an element, at least, stands within the window. */
async function expectInView(element: Locator, ratio = 1): Promise<void> {
	await expect(element).toBeInViewport({ ratio });
}

/** As a reader has it who taps Run as soon as it comes into sight: at the lower edge of the window. */
async function scrollRunToLowerEdge(demo: DemoPage): Promise<void> {
	// Again where the page was still coming to rest: a field that was pressed before its script was there is pressed anew.
	await expect(async () => {
		await demo.runButton.evaluate((button) =>
			scrollTo({ top: scrollY + button.getBoundingClientRect().bottom - innerHeight + 4, behavior: 'instant' }),
		);
		await expect(demo.runButton).toBeInViewport({ ratio: 0.9, timeout: 1_000 });
	}).toPass();
}

/** The page has come to rest. */
async function untilStill(page: Page): Promise<void> {
	await page.evaluate(async () => {
		for (let still = 0, at = scrollY; still < 10; still = scrollY === at ? still + 1 : 0) {
			at = scrollY;
			await new Promise(requestAnimationFrame);
		}
	});
}

for (const { name, width, height } of SCREENS) {
	test.describe(`on ${name} of ${width} × ${height}`, () => {
		test.use({ viewport: { width, height } });

		test('progress, then the outcome and the beginning of the timeline come into view by themselves', async ({
			page,
		}) => {
			const demo = await DemoPage.open(page, 'download');
			await demo.choose('Последовательно');
			await demo.fill({ 'Задержка ответа': '300' });
			await scrollRunToLowerEdge(demo);
			await demo.runButton.click();
			const progress = demo.root.getByRole('progressbar');
			await expectInView(progress);
			await expectInView(demo.root.locator('.progress').getByText(/^Последовательно, TypeScript\. /));
			await demo.expectState('done');
			await untilStill(page);
			await expectInView(demo.runButton);
			await expectInView(demo.root.locator('.outcome'));
			await expectInView(demo.root.locator('.run-title').locator('visible=true'));
			await expectInView(demo.root.locator('.tl svg').locator('visible=true').first());
		});

		test('a failure stands beside Run with its reason', async ({ page }) => {
			await page.route(/task\.worker/, (route) => route.abort());
			const demo = await DemoPage.open(page, 'download');
			await scrollRunToLowerEdge(demo);
			const report = demo.nextReport();
			await demo.runButton.click();
			expect((await report).status).toBe('failed');
			await untilStill(page);
			await expectInView(demo.runButton);
			await expectInView(demo.root.locator('.run-bar .failure').getByText(/запустите снова/));
		});

		test('the tabs of all strategies are whole, in rows of one length', async ({ page }) => {
			const demo = await DemoPage.open(page, 'download', 'python');
			const boxes = await demo.root
				.locator('.tabs:not(.engines) label')
				.evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().toJSON()));
			const tops = new Map<number, number>();
			for (const { top, right } of boxes) {
				expect(right).toBeLessThanOrEqual(width);
				tops.set(Math.round(top), (tops.get(Math.round(top)) ?? 0) + 1);
			}
			expect(new Set(tops.values()).size).toBe(1);
		});
	});
}

test('a demo of a phone is short before its result', async ({ page }) => {
	const height = 760;
	await page.setViewportSize({ width: 390, height });
	for (const workload of ['sum-of-squares', 'download', 'heavy', 'sleep', 'race'] as const) {
		const demo = await DemoPage.open(page, workload, 'python');
		for (const strategy of strategiesOf(catalog[workload])) {
			await demo.chooseStrategy(strategy);
			const [top, result] = await demo.root.evaluate((root) => [
				root.getBoundingClientRect().top,
				root.querySelector('.results')?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
			]);
			expect((result as number) - (top as number), `${workload}, ${strategy}`).toBeLessThan(1.5 * height);
		}
	}
});

test('a page that the reader has moved during a run is left where it is', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 760 });
	const demo = await DemoPage.open(page, 'download');
	await demo.choose('Последовательно');
	await demo.fill({ 'Задержка ответа': '300' });
	await scrollRunToLowerEdge(demo);
	const report = demo.nextReport();
	await demo.runButton.click();
	await expect(demo.root.getByText(/Готово [1-9]\d* из/).last()).toBeVisible();
	await untilStill(page);
	await page.mouse.move(100, 300);
	await page.mouse.wheel(0, -250);
	await untilStill(page);
	const left = await page.evaluate(() => scrollY);
	expect((await report).status).toBe('done');
	await demo.expectState('done');
	await untilStill(page);
	expect(await page.evaluate(() => scrollY)).toBe(left);
});

test('a run that ends while the page still glides to it brings its outcome into view', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 760 });
	await page.route(/task\.worker/, (route) => route.abort());
	const demo = await DemoPage.open(page, 'download');
	await scrollRunToLowerEdge(demo);
	await page.evaluate(() => {
		const scroll = window.scrollBy.bind(window) as (to?: ScrollToOptions) => void;
		const root = document.querySelector('[data-demo=download]') as HTMLElement;
		// A glide that has not begun when the run ends.
		Object.assign(window, {
			scrollBy(to: ScrollToOptions) {
				if (root.dataset.state === 'failed') scroll(to);
			},
		});
	});
	const report = demo.nextReport();
	await demo.runButton.click();
	expect((await report).status).toBe('failed');
	await untilStill(page);
	await expectInView(demo.root.locator('.run-bar .failure').getByText(/запустите снова/));
});

test.describe('for readers who asked for less motion', () => {
	test.use({ viewport: { width: 390, height: 760 } });

	test('the outcome comes into view without gliding there', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const demo = await DemoPage.open(page, 'download');
		await scrollRunToLowerEdge(demo);
		await page.evaluate(() => {
			const behaviours: (string | undefined)[] = [];
			const scroll = window.scrollBy.bind(window) as (to?: ScrollToOptions) => void;
			Object.assign(window, {
				behaviours,
				scrollBy(to: ScrollToOptions) {
					behaviours.push(to.behavior);
					scroll(to);
				},
			});
		});
		await demo.run();
		await demo.expectState('done');
		await expectInView(demo.root.locator('.outcome'));
		const behaviours = await page.evaluate(() => (window as unknown as { behaviours: string[] }).behaviours);
		expect(new Set(behaviours)).toEqual(new Set(['instant']));
	});
});

test('Stop and the progress stay in view while the reader looks further down a demo', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 760 });
	const demo = await DemoPage.open(page, 'download');
	await demo.choose('Последовательно');
	await demo.fill({ 'Задержка ответа': '1000' });
	const report = demo.nextReport();
	await demo.runButton.click();
	await expect(demo.root.getByText(/Готово [1-9]\d* из/).last()).toBeVisible();
	await demo.root.locator('.demo-comparison h4').evaluate((title) => title.scrollIntoView({ behavior: 'instant' }));
	await expectInView(demo.root.getByRole('progressbar'));
	await demo.root.getByRole('button', { name: 'Остановить' }).click();
	expect((await report).status).toBe('cancelled');
});

test.describe('Run', () => {
	test('pressed twice in a row runs once, and to its end', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		await demo.runButton.hover();
		const report = demo.nextReport();
		await demo.runButton.dblclick();
		expect((await report).status).toBe('done');
	});

	test.describe('of a touch screen', () => {
		test.use({ hasTouch: true, viewport: { width: 390, height: 760 } });

		/** Two taps with nothing between them: two of a test's own may be further apart than any reader's. */
		const tapTwice = (button: Locator) =>
			button.evaluate((element) => {
				for (const _ of [1, 2]) {
					const tap = { bubbles: true, cancelable: true, detail: 1, pointerType: 'touch' };
					element.dispatchEvent(new PointerEvent('click', tap));
				}
			});

		test('tapped twice in a row runs once, and to its end', async ({ page }) => {
			const demo = await DemoPage.open(page, 'download');
			const first = demo.nextReport();
			await tapTwice(demo.runButton);
			expect((await first).status, 'by the first touch of the demo').toBe('done');
			const second = demo.nextReport();
			await tapTwice(demo.runButton);
			expect((await second).status).toBe('done');
		});
	});

	test('is “again” only of a strategy that was run, and says what runs while another tab is open', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		expect((await demo.run()).strategy).toBe('threads');
		await expect(demo.runButton).toHaveText('Запустить снова');
		await demo.choose('Последовательно');
		await expect(demo.runButton).toHaveText('Запустить');
		await demo.choose('Потоки');
		await demo.fill({ 'Задержка ответа': '500' });
		const report = demo.nextReport();
		await demo.runButton.click();
		await expect(demo.root.locator('.progress').getByText(/^Потоки, TypeScript\. Готово/)).toBeVisible();
		await demo.choose('asyncio');
		await expect(demo.root.locator('.progress').getByText(/^Потоки, TypeScript\. Готово/)).toBeVisible();
		await demo.root.getByRole('button', { name: 'Остановить' }).click();
		expect((await report).status).toBe('cancelled');
		await expect(demo.runButton).toHaveText('Запустить');
	});

	test('of all strategies leaves the reader’s tab and listing open, and tells the time of each', async ({ page }) => {
		const demo = await DemoPage.open(page, 'sleep');
		await demo.choose('asyncio');
		await demo.fill({ Вызовов: '4', 'Длительность сна': '30' });
		await demo.root.evaluate((root) => {
			const flips: string[] = [];
			Object.assign(window, { flips });
			for (const strategy of root.querySelectorAll<HTMLInputElement>('[name=strategy]')) {
				Object.defineProperty(strategy, 'checked', { set: () => flips.push(strategy.value), get: undefined });
			}
		});
		const reported = nextReports(page, strategiesOf(catalog.sleep).length);
		await demo.root.getByRole('button', { name: 'Сравнить все стратегии' }).click();
		await reported;
		await demo.expectState('done');
		expect(await page.evaluate(() => (window as unknown as { flips: string[] }).flips)).toEqual([]);
		await expect(demo.root.locator('.outcome')).toContainText(/Последовательно\s— .*, asyncio\s— .*ответы верны/);
		await expectInView(demo.root.locator('.outcome'));
	});
});

test.describe('a result', () => {
	test('says that it is of other numbers once others are chosen, and no more when they are its own again', async ({
		page,
	}) => {
		const demo = await DemoPage.open(page, 'download');
		const note = demo.root.getByText(/прогон с\sпрежними числами/);
		await demo.run();
		await demo.expectState('done');
		await expect(note).toBeHidden();
		await demo.choose('как у автора');
		await expect(note).toBeVisible();
		await expect(demo.root.locator('.run-input').locator('visible=true')).toContainText(/Страниц\s— 20,/);
		await demo.choose('быстрый');
		await expect(note).toBeHidden();
		// Threads are a matter of threads alone.
		await demo.fill({ Потоков: '7' });
		await expect(note).toBeVisible();
	});

	test('names its size and parameters while it is under way', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		await demo.choose('Последовательно');
		await demo.fill({ Страниц: '9', 'Задержка ответа': '500' });
		await demo.runButton.click();
		await expect(demo.root.locator('.run-source').locator('visible=true')).toContainText('Идёт прогон: TypeScript');
		await demo.choose('быстрый');
		await expect(demo.root.locator('.run-input').locator('visible=true')).toContainText(/Страниц\s— 9,/);
	});
});

test('what was recorded stays in its place until the run has something of its own', async ({ page }) => {
	const demo = await DemoPage.open(page, 'sleep', 'python');
	const recorded = demo.root.locator('[data-kept=threads]');
	let isHeld = true;
	const release: (() => void)[] = [];
	await page.route(/\/python\//, async (route) => {
		if (isHeld) await new Promise<void>((go) => release.push(go));
		await route.continue();
	});
	await demo.runButton.click();
	await demo.expectState('loading');
	await expect(recorded.locator('.tl')).toBeVisible();
	await demo.root.getByRole('button', { name: 'Остановить' }).click();
	await demo.expectState('cancelled');
	await expect(demo.root.locator('.outcome')).toContainText('не успев начаться');
	await expect(demo.root.getByText(/Трасса до\sэтого места/)).toHaveCount(0);
	await expect(recorded.locator('.tl')).toBeVisible();
	isHeld = false;
	for (const go of release) go();
	expect((await demo.run()).status).toBe('done');
	await expect(recorded).toBeHidden();
});

test.describe('the reader’s own numbers', () => {
	test('stay through a change of the engine, and what was not touched follows it', async ({ page }) => {
		const demo = await DemoPage.open(page, 'sum-of-squares', 'python');
		await demo.choose('свой');
		await demo.root.getByRole('textbox', { name: 'Задач', exact: true }).fill('7');
		const size = demo.root.getByRole('textbox', { name: /Слагаемых/ });
		const ofPython = await size.inputValue();
		await demo.choose('TypeScript');
		await expect(demo.root.getByRole('textbox', { name: 'Задач', exact: true })).toHaveValue('7');
		await expect(size).not.toHaveValue(ofPython);
		await demo.choose('Python');
		await expect(demo.root.getByRole('textbox', { name: 'Задач', exact: true })).toHaveValue('7');
		await expect(size).toHaveValue(ofPython);
	});

	test('lose the mark of an error as soon as they are mended, each by itself', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download');
		await demo.fill({ Страниц: '1000', Потоков: '-1' });
		await demo.runButton.click();
		const wrong = demo.root.locator('[aria-invalid]');
		await expect(wrong).toHaveCount(2);
		await expect(demo.root.locator('.run-bar .form-problem')).toBeInViewport();
		const threads = demo.root.getByLabel('Потоков');
		await threads.fill('3');
		await expect(wrong).toHaveCount(1);
		await expect(threads).toBeFocused();
		await demo.root.getByLabel('Страниц', { exact: true }).fill('30');
		await expect(wrong).toHaveCount(0);
		await expect(demo.root.locator('.form-problem')).toBeHidden();
	});
});

test.describe('the recorded answer', () => {
	test('is covered until it is asked for, and stays open for all strategies', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download', 'python');
		const recorded = demo.root.locator('.run-source').locator('visible=true');
		const comparison = demo.root.locator('.cmp-meaning').locator('visible=true');
		await expect(recorded).toHaveCount(0);
		await expect(comparison).toHaveCount(0);
		await demo.root.getByText('Ответ: записанный прогон и сравнение').click();
		await expect(recorded).toContainText('Записанный прогон');
		await expect(comparison).toHaveCount(1);
		await demo.choose('asyncio');
		await expect(recorded).toContainText('Записанный прогон');
		await recorded.scrollIntoViewIfNeeded();
		await expect(demo.root.locator('.tl svg').locator('visible=true').first()).toBeVisible();
	});

	test.describe('without scripts', () => {
		test.use({ javaScriptEnabled: false });

		test('is printed', async ({ page }) => {
			const demo = await DemoPage.open(page, 'download', 'python');
			const recorded = demo.root.locator('.run-source').locator('visible=true');
			await expect(recorded).toHaveCount(0);
			await page.emulateMedia({ media: 'print' });
			await expect(recorded).toHaveCount(1);
			await expect(demo.root.getByText('Ответ: записанный прогон и сравнение')).toBeHidden();
		});
	});

	test('is printed also where style sheets cannot uncover it, and covered again', async ({ page }) => {
		const demo = await DemoPage.open(page, 'download', 'python');
		const results = demo.root.locator('.results');
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await expect(results).toHaveAttribute('open');
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await expect(results).not.toHaveAttribute('open');
	});
});

test('a listing that was unfolded is whole in the other tabs too', async ({ page }) => {
	const demo = await DemoPage.open(page, 'download', 'python');
	const whole = demo.root.getByLabel('Показать весь листинг').locator('visible=true');
	await whole.check();
	await demo.choose('Последовательно');
	await expect(whole).toBeChecked();
	await demo.choose('asyncio');
	await expect(whole).toBeChecked();
});

test.describe('the size of Python', () => {
	test('is said before anything is touched, with or without scripts to come', async ({ page }) => {
		await page.route(/hydrate-demo/, (route) => route.abort());
		const demo = await DemoPage.open(page, 'sleep', 'python');
		await expect(demo.root.getByText(/При первом запуске загрузится Python, \d+,\d\sМБ/)).toBeVisible();
	});

	test('is said no more, in any demo of the page, once it is loaded', async ({ page }) => {
		const demo = await DemoPage.open(page, 'sleep', 'python');
		const other = await DemoPage.open(page, 'heavy', 'python');
		await other.runButton.hover();
		await expect(other.root.locator('.first-run')).toBeVisible();
		expect((await demo.run()).status).toBe('done');
		await expect(other.root.locator('.first-run')).toHaveCount(0);
		await demo.choose('Последовательно');
		await expect(demo.root.locator('.first-run')).toHaveCount(0);
	});

	test('is said no more in a demo that nobody has turned to', async ({ page }) => {
		const demo = await DemoPage.open(page, 'sleep', 'python');
		const untouched = page.locator('[data-demo=heavy] .first-run');
		await expect(untouched).toBeVisible();
		expect((await demo.run()).status).toBe('done');
		await expect(untouched).toBeHidden();
		expect(await page.locator('[data-demo=heavy] .fields input').count(), 'it is as it was built').toBe(0);
	});
});

test.describe('with the service worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a reload for shared memory comes back to the same settings and place, and says what changed', async ({
		page,
	}) => {
		await page.setViewportSize({ width: 390, height: 760 });
		const demo = await DemoPage.open(page, 'race');
		await demo.choose('Потоки');
		await demo.fill({ Забегов: '300' });
		expect((await demo.run()).answer).toMatchObject({ source: 'interleavings' });
		await demo.root.getByRole('button', { name: 'Перезагрузить страницу с общей памятью' }).click();
		await expectInView(demo.root.getByText('общая память у неё теперь есть'));
		await expectInView(demo.runButton);
		await expect(demo.runButton).toBeFocused();
		await expect(demo.root.getByRole('radio', { name: 'Потоки' })).toBeChecked();
		await expect(demo.root.getByRole('radio', { name: 'TypeScript' })).toBeChecked();
		await expect(demo.root.getByRole('textbox', { name: 'Забегов' })).toHaveValue('300');
		expect((await demo.run()).answer).toMatchObject({ source: 'shared-memory', trials: 300 });
		await expect(demo.root.getByText('общая память у неё теперь есть')).toHaveCount(0);
		await page.reload();
		await expect(demo.root.getByText('общая память у неё теперь есть')).toHaveCount(0);
	});
});

test.describe('the comparison', () => {
	/** Words of charts that stand outside of them or of the window. */
	const cut = (demo: DemoPage) =>
		demo.root.locator('.bars').evaluateAll((charts) =>
			charts.flatMap((chart) => {
				const { left, right } = chart.getBoundingClientRect();
				const words = [...chart.querySelectorAll('text')].filter((text) => text.getBoundingClientRect().width > 0);
				return words
					.filter((text) => {
						const box = text.getBoundingClientRect();
						return box.left < left || box.right > Math.min(right, innerWidth) + 0.5;
					})
					.map((text) => text.textContent);
			}),
		);

	for (const width of [320, 390, 544, 545, 768, 1280]) {
		test(`is whole at ${width} px, recorded or the reader’s own`, async ({ page }) => {
			await page.setViewportSize({ width, height: 760 });
			for (const workload of ['sum-of-squares', 'download', 'heavy', 'sleep'] as const) {
				const demo = await DemoPage.open(page, workload, 'python');
				await demo.root.getByText('Ответ: записанный прогон и сравнение').click();
				await expect(demo.root.locator('.bars')).toHaveCount(2 * strategiesOf(catalog[workload]).length);
				expect(await cut(demo), workload).toEqual([]);
			}
			const demo = await DemoPage.open(page, 'sleep');
			await demo.choose('Потоки');
			await demo.run();
			await demo.expectState('done');
			await expect(demo.root.locator('.b-typescript.is-recorded').locator('visible=true')).not.toHaveCount(0);
			expect(await cut(demo)).toEqual([]);
			// Runs of other numbers than the recorded ones have words in place of bars.
			await demo.fill({ Вызовов: '4' });
			await demo.run();
			await demo.expectState('done');
			expect(await cut(demo)).toEqual([]);
		});
	}

	test('has in its key what it draws, and nothing else', async ({ page }) => {
		const demo = await DemoPage.open(page, 'sleep');
		const key = demo.root.locator('.cmp-key').locator('visible=true');
		await demo.run();
		await demo.expectState('done');
		await expect(key).toContainText('TypeScript, измерено');
		await expect(key).toContainText('TypeScript, запись');
		await expect(key).not.toContainText('Python');
		await demo.root.getByRole('button', { name: 'Сравнить все стратегии' }).click();
		await expect(key).not.toContainText('запись');
	});
});
