/** The files of the Python engine: when they are fetched, how they are kept, and what happens where they do not come. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page, Route } from '@playwright/test';
import { DemoPage } from './demo-page.ts';
import { expect, nextReport, test, untilOffline } from './fixtures.ts';
import { ProgramLab } from './program-lab.ts';

const HELLO = 'print("hello")';

/** Requests for the engine's files, from now on. */
function fetched(page: Page): string[] {
	const names: string[] = [];
	page.context().on('request', (request) => {
		const [, name] = /\/python\/[0-9a-f]+\/(.*)$/.exec(request.url()) ?? [];
		if (name) names.push(name);
	});
	return names;
}

async function runHello(page: Page) {
	const lab = new ProgramLab(page);
	await lab.open(HELLO);
	const { reported } = await lab.run();
	return reported;
}

/** The engine keeps its files a while after the first program has begun. */
async function untilKept(page: Page): Promise<void> {
	const countKept = () =>
		page.evaluate(async () => {
			const name = (await caches.keys()).find((key) => key.startsWith('python '));
			return name === undefined ? 0 : (await (await caches.open(name)).keys()).length;
		});
	await expect.poll(countKept).toBe(4);
}

test.describe('with the service worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('after one run, programs run offline', async ({ page, context }) => {
		expect((await runHello(page)).status).toBe('done');
		await untilKept(page);
		await untilOffline(page);
		await context.setOffline(true);
		await page.close();
		const next = await context.newPage();
		expect(await runHello(next)).toMatchObject({ status: 'done', stdout: 'hello\n' });
	});
});

test.describe('without a service worker', () => {
	test('the files are fetched once, and the next visit asks for none of them', async ({ page, context }) => {
		const names = fetched(page);
		expect((await runHello(page)).status).toBe('done');
		await untilKept(page);
		expect(names.sort()).toEqual([
			'image.wasm.gzip',
			'interpreter.mjs.gzip',
			'interpreter.wasm.gzip',
			'stdlib.zip.gzip',
		]);
		names.length = 0;
		expect((await runHello(await context.newPage())).status).toBe('done');
		expect(names).toEqual([]);
	});

	test('a file that is broken off is fetched anew', async ({ page, context }) => {
		let trials = 0;
		await context.route('**/image.wasm.gzip', async (route) => {
			trials++;
			if (trials > 1) return route.continue();
			const response = await route.fetch();
			return route.fulfill({ response, body: (await response.body()).subarray(0, 100_000) });
		});
		expect(await runHello(page)).toMatchObject({ status: 'done', stdout: 'hello\n' });
		expect(trials).toBe(2);
	});

	test('files that do not come fail the run; the next run tries again', async ({ page, context }) => {
		await context.route('**/stdlib.zip.gzip', (route) => route.fulfill({ status: 503, body: 'later' }));
		expect(await runHello(page)).toMatchObject({ status: 'failed', failure: { kind: 'not-loaded' } });
		await context.unrouteAll();
		const { reported } = await new ProgramLab(page).run();
		expect(await reported).toMatchObject({ status: 'done', stdout: 'hello\n' });
	});

	for (const name of ['interpreter.mjs', 'image.wasm']) {
		test(`${name} with bytes changed is fetched anew, and only the good one is kept`, async ({ page, context }) => {
			let trials = 0;
			await context.route(`**/${name}.gzip`, async (route) => {
				trials++;
				if (trials > 1) return route.continue();
				const response = await route.fetch();
				return route.fulfill({ response, body: changed(await response.body()) });
			});
			expect(await runHello(page)).toMatchObject({ status: 'done', stdout: 'hello\n' });
			await untilKept(page);
			expect(trials).toBe(2);
			expect(await runHello(await context.newPage())).toMatchObject({ status: 'done', stdout: 'hello\n' });
			expect(trials).toBe(2);
		});
	}

	test('a file that stays changed is told for what it is, and is never kept', async ({ page, context }) => {
		await context.route('**/interpreter.mjs.gzip', async (route) => {
			const response = await route.fetch();
			return route.fulfill({ response, body: changed(await response.body()) });
		});
		const { failure } = await runHello(page);
		expect(failure).toMatchObject({ kind: 'damaged' });
		expect(failure?.detail).toContain('not the file that the site was built with');
		await context.unrouteAll();
		const { reported } = await new ProgramLab(page).run();
		expect(await reported).toMatchObject({ status: 'done', stdout: 'hello\n' });
	});
});

test.describe('beside Run stands what is the matter', () => {
	const FILES = '**/python/**/*.gzip';
	const CASES = {
		'the network is gone': ['offline', 'Нет связи с сайтом', (route: Route) => route.abort('internetdisconnected')],
		'another page answers': [
			'damaged',
			'пришёл повреждённым или подменённым',
			(route: Route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<title>Sign in</title>' }),
		],
		'the files are cut': [
			'damaged',
			'пришёл повреждённым или подменённым',
			async (route: Route) => {
				const response = await route.fetch();
				const body = (await response.body()).subarray(0, 10_000);
				// The page may have given up this file meanwhile: another one was refused first.
				await route.fulfill({ response, body }).catch(() => {});
			},
		],
		'the server is out of order': [
			'not-loaded',
			'Python не загрузился',
			(route: Route) => route.fulfill({ status: 503 }),
		],
	} as const;

	for (const [matter, [kind, words, answer]] of Object.entries(CASES)) {
		test(`in the laboratory: ${matter}`, async ({ page }) => {
			await page.route(FILES, answer);
			expect((await runHello(page)).failure).toMatchObject({ kind });
			await expect(page.locator('.program-status .reason')).toContainText(words);
			await page.unrouteAll({ behavior: 'wait' });
			const { reported } = await new ProgramLab(page).run();
			expect((await reported).status).toBe('done');
		});
	}

	test('in a demo: another page answers', async ({ page }) => {
		await page.route(FILES, (route) => route.fulfill({ status: 200, body: '<title>Sign in</title>' }));
		const demo = await DemoPage.open(page, 'sleep', 'python');
		expect((await demo.run()).failure?.kind).toBe('damaged');
		await expect(demo.root.locator('.run-status .failure')).toContainText('пришёл повреждённым или подменённым');
	});

	for (const [where, engine, file] of [
		['a demo', 'python', '**/image.wasm.gzip'],
		['a demo', 'typescript', '**/task.worker-*.js'],
		['the laboratory', 'python', '**/image.wasm.gzip'],
		['the laboratory', 'python', '**/kernel.worker-*.js'],
	] as const) {
		test(`in ${where}: ${file} came to silence; Stop ends the waiting, and the next Run asks anew`, async ({
			page,
		}) => {
			let asked = 0;
			// Accepted, and never answered.
			await page.route(file, () => void asked++);
			const lab = new ProgramLab(page);
			const demo = where === 'a demo' ? await DemoPage.open(page, 'sleep', engine) : null;
			if (!demo) await lab.open(HELLO);
			const run = demo?.runButton ?? lab.runButton;
			const status = page.locator(demo ? '[data-demo=sleep] .run-status .progress' : '.program-status .progress');
			const stopped = nextReport(page);
			await run.click();
			await expect(status).toContainText('Данные перестали приходить');
			await run.click();
			expect((await stopped).status).toBe('cancelled');
			expect(asked).toBe(1);
			await page.unrouteAll();
			const next = nextReport(page);
			await run.click();
			expect((await next).status).toBe('done');
		});
	}
});

/** As long as it was and packed without a fault: a bit in its middle is another. */
function changed(packed: Buffer): Buffer {
	const bytes = gunzipSync(packed);
	const middle = bytes.length >> 1;
	bytes[middle] = (bytes[middle] ?? 0) ^ 1;
	return gzipSync(bytes, { level: 1 });
}
