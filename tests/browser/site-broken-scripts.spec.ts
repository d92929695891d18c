/** The page's own scripts: what a reader presses before they are there, and what is said where they do not come. */
import type { Page, Route } from '@playwright/test';
import { DemoPage } from './demo-page.ts';
import { expect, nextReport, test } from './fixtures.ts';

const ARTICLE = 'articles/threading-multiprocessing-asyncio/';
/** Of a page that has it, the script without which nothing on it runs. */
const ENTRIES = [
	[ARTICLE, /\/DemoScripts\.[^/]*\.js$/],
	['lab/', /\/index\.[^/]*\.js$/],
] as const;
const FAULTS = {
	'is not there': (route: Route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' }),
	'comes cut in half': async (route: Route) => {
		const response = await route.fetch();
		const body = await response.text();
		// Before a last bracket, so that what is left can never be a script.
		return route.fulfill({ response, body: `${body.slice(0, body.length / 2)};{(` });
	},
	'does not come': (route: Route) => route.abort(),
} as const;

const notice = (page: Page) => page.locator('.site-notice');
const reload = (page: Page) => notice(page).getByRole('button', { name: 'Загрузить страницу заново' });

for (const [path, entry] of ENTRIES) {
	for (const [fault, fail] of Object.entries(FAULTS)) {
		test(`where the script of /${path} ${fault}, the page says so, and a reload cures it`, async ({
			page,
			offences,
		}) => {
			let hits = 0;
			await page.route(entry, (route) => {
				hits++;
				return fail(route);
			});
			await page.goto(path);
			expect(hits).toBeGreaterThan(0);
			await expect(notice(page)).toContainText('Часть страницы не загрузилась');
			await expect(page.locator('.demo .run-status .unavailable, .lab-broken').first()).toBeVisible();
			// The error of the script itself is what this is about.
			offences.splice(0);
			await page.unrouteAll();
			await reload(page).click();
			await expect(notice(page)).toHaveCount(0);
			await expect(page.locator('html')).toHaveAttribute('data-scripts', 'ready');
			await expect(page.locator('.unavailable:visible, .lab-broken:visible')).toHaveCount(0);
		});
	}
}

test('where the script of every page is not there, the landing page says so', async ({ page }) => {
	await page.route(/\/Base\.[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
	await page.goto('');
	await expect(reload(page)).toBeVisible();
	await page.unrouteAll();
	await reload(page).click();
	await expect(notice(page)).toHaveCount(0);
});

test('what is waited for in silence is told as long as nothing comes, be it all scripts or one that Run needs', {
	tag: '@core',
}, async ({ page }) => {
	const late = page.locator('.late p');
	let isSilent = true;
	// Accepted, and never answered.
	await page.route('**/*.js', async (route) => {
		if (!isSilent) await route.continue();
	});
	await page.goto(ARTICLE, { waitUntil: 'commit' });
	await expect(late).toBeVisible();
	isSilent = false;

	const held = Promise.withResolvers<void>();
	await page.route(/\/hydrate-demo\.[^/]*\.js$/, async (route) => {
		await held.promise;
		await route.continue();
	});
	await late.getByRole('button', { name: 'Загрузить страницу заново' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-scripts', 'ready');
	const root = page.locator('[data-demo="download"]');
	await root.locator('[name=engine][value=typescript]').check();
	const reported = nextReport(page);
	await root.locator('button[value=run]').click();
	await expect(late).toBeVisible();
	held.resolve();
	await expect(late).toBeHidden();
	expect((await reported).status).toBe('done');
});

test.describe('a press of Run', () => {
	test('before any script has come loads no other page, and runs when it has', { tag: '@core' }, async ({ page }) => {
		const held = Promise.withResolvers<void>();
		await page.route(/\/DemoScripts\.[^/]*\.js$/, async (route) => {
			await held.promise;
			await route.continue();
		});
		await page.goto(ARTICLE, { waitUntil: 'commit' });
		const root = page.locator('[data-demo="download"]');
		await root.locator('[name=engine][value=typescript]').check();
		const address = page.url();
		const reported = nextReport(page);
		await root.locator('button[value=run]').click();
		await expect(root).toHaveAttribute('data-state', 'loading');
		held.resolve();
		expect((await reported).status).toBe('done');
		expect(page.url()).toBe(address);
	});

	// In Chromium alone, as the next: Firefox's `load` waits for what is held back here.
	test('while the demo comes to life by itself, without JSPI, is held back for it', async ({ page }) => {
		await page.addInitScript(() => {
			Reflect.deleteProperty(WebAssembly, 'Suspending');
		});
		const held = Promise.withResolvers<void>();
		await page.route(/\/hydrate-demo\.[^/]*\.js$/, async (route) => {
			await held.promise;
			await route.continue();
		});
		const demo = await DemoPage.open(page, 'download', 'python');
		const reported = demo.nextReport();
		await demo.chooseStrategy('processes');
		await demo.runButton.click();
		await demo.expectState('loading');
		held.resolve();
		expect(await reported).toMatchObject({ status: 'done', engine: 'typescript', strategy: 'processes' });
	});

	test('where no script ever comes loads no other page', async ({ page }) => {
		await page.route('**/*.js', (route) => route.abort());
		for (const path of [ARTICLE, 'articles/about-parallelism/', 'lab/']) {
			await page.goto(path);
			const address = page.url();
			await page.evaluate(() => Object.assign(window, { isSame: true }));
			for (const form of await page.locator('form').all()) {
				// What the page sends when a reader presses Enter in it, whatever scripts have to say.
				await form.evaluate((element: HTMLFormElement) => element.submit());
			}
			const run = page.locator('.run:enabled').first();
			if ((await run.count()) > 0) await run.click();
			await page.evaluate(() => new Promise((done) => setTimeout(done)));
			expect(page.url()).toBe(address);
			expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
		}
	});
});

test('a demo that cannot come to life for want of a network says so, and offers a reload when there is one again', async ({
	page,
	context,
}) => {
	await page.goto(ARTICLE);
	await context.setOffline(true);
	const root = page.locator('[data-demo="download"]');
	await root.locator('button[value=run]').click();
	await expect(root).toHaveAttribute('data-state', 'unavailable');
	await context.setOffline(false);
	// Not every browser fetches a module anew that has failed: here it fails again in all of them.
	await page.route(/\/hydrate-demo\.[^/]*\.js$/, (route) => route.abort());
	await root.locator('button[value=run]').click();
	await expect(root.locator('.unavailable')).toContainText('Не загрузился код');
	await page.unroute(/\/hydrate-demo\.[^/]*\.js$/);
	await reload(page).click();
	await expect(root).toHaveAttribute('data-state', 'idle');
});
