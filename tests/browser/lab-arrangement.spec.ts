/** Where things stand in the laboratory: the outcome is where its reader looks. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { ProgramLab, test } from './program-lab.ts';

const WAITS = `import threading
import time

threads = [threading.Thread(target=time.sleep, args=(0.2,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all are back")
`;
const DEADLOCK = 'from threading import Lock\n\nlock = Lock()\nlock.acquire()\nlock.acquire()\n';

/** As much of it as is within the window, in pixels of its height. */
function seen(locator: Locator): Promise<number> {
	return locator.evaluate((element) => {
		const { top, bottom } = element.getBoundingClientRect();
		return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
	});
}

async function expectWholeInView(locator: Locator): Promise<void> {
	await expect
		.poll(async () => {
			const { height = Number.NaN } = (await locator.boundingBox()) ?? {};
			return height > 0 && (await seen(locator)) >= height - 1;
		})
		.toBe(true);
}

const reason = (page: Page) => page.locator('.program-status .reason');
const timeline = (page: Page) => page.locator('.program-timeline');

for (const viewport of [
	{ width: 390, height: 760 },
	{ width: 1366, height: 650 },
]) {
	test.describe(`in a window of ${viewport.width}×${viewport.height}`, () => {
		test.beforeEach(({ lab }) => lab.page.setViewportSize(viewport));

		test('Run is in view from the start, and after a run its end, the output and the timeline are', async ({ lab }) => {
			await lab.page.goto('about:blank');
			await lab.open(WAITS);
			await expectWholeInView(lab.runButton);
			const { reported } = await lab.run();
			await expect.poll(() => seen(lab.page.locator('.program-status')), 'how it goes is seen').toBeGreaterThan(10);
			await reported;
			await expectWholeInView(lab.runButton);
			await expectWholeInView(lab.page.getByText(/Завершилась с\sкодом 0/).last());
			await expectWholeInView(lab.log.getByText('all are back'));
			const lanes = timeline(lab.page).locator('.tl-names text');
			await expect(lanes).toHaveCount(4);
			for (const lane of await lanes.all()) await expectWholeInView(lane);
		});

		test('a failure is told beside Run as well as under the output', async ({ lab }) => {
			await lab.open(DEADLOCK);
			const { reported } = await lab.run();
			await reported;
			await expect(reason(lab.page)).toHaveText('Взаимная блокировка.');
			await expectWholeInView(reason(lab.page));
			await expectWholeInView(lab.page.locator('.program .failure'));
			await expect(lab.log).not.toContainText('появится');
		});
	});
}

test('conditions stand apart below the timeline, folded on a phone until they are wanted or wrong', async ({ lab }) => {
	await lab.page.setViewportSize({ width: 390, height: 760 });
	await lab.page.goto('about:blank');
	await lab.open('print(1)');
	const cores = lab.page.getByLabel('Ядер');
	await expect(cores).toBeHidden();
	await lab.page.getByRole('button', { name: 'Условия' }).click();
	await expect(cores).toBeVisible();
	await cores.fill('0');
	await lab.page.getByRole('button', { name: 'Условия' }).click();
	await lab.runButton.click();
	await expect(cores).toBeFocused();
	await expect(lab.page.getByRole('alert').filter({ hasText: 'не запущена' })).toBeVisible();
	await lab.page.setViewportSize({ width: 1280, height: 900 });
	const [{ y: below = 0 } = {}, { y: above = 0 } = {}] = [
		(await cores.boundingBox()) ?? {},
		(await timeline(lab.page).boundingBox()) ?? {},
	];
	expect(below).toBeGreaterThan(above);
	await lab.page.goto('about:blank');
});

test.describe('on a phone', () => {
	test('the bar of Run is as wide as the window', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 760 });
		await page.goto('lab/');
		const { width } = (await page.locator('.program .lab-bar').boundingBox()) ?? { width: 0 };
		expect(width).toBe(390);
	});

	test('no field is so small that the browser enlarges the page for it', async ({ browser, baseURL }) => {
		const context = await browser.newContext({
			...(baseURL && { baseURL }),
			viewport: { width: 390, height: 760 },
			hasTouch: true,
			isMobile: true,
			serviceWorkers: 'block',
		});
		const page = await context.newPage();
		await new ProgramLab(page).open('input()');
		await page.evaluate(() => document.querySelector<HTMLElement>('.settings-fold')?.click());
		const small = () =>
			page.evaluate(() => {
				const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
				const fields = roots.flatMap((root) => [
					...root.querySelectorAll('.lab :is(input:not([type=radio], [type=checkbox]), select, textarea), .cm-content'),
				]);
				return fields.filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16).length;
			});
		expect(await small()).toBe(0);
		await page.goto('lab/#workload=sleep');
		await expect(page.getByLabel('Вызовов')).toBeVisible();
		expect(await small()).toBe(0);
		await context.close();
	});
});
