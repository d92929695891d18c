/** Programs that cannot go on: each says why, and the next one runs. */
import { test as aloneTest, expect, workersFor } from './fixtures.ts';
import { ProgramLab, type ProgramReport, test } from './program-lab.ts';

async function report(lab: ProgramLab): Promise<ProgramReport> {
	const { reported } = await lab.run();
	return reported;
}

async function expectNextRuns(lab: ProgramLab): Promise<void> {
	await lab.open('print("hello")');
	expect(await report(lab)).toMatchObject({ status: 'done', stdout: 'hello\n' });
}

test.describe('in the laboratory', () => {
	/** Limits stay with the page, whatever program is opened next: the tests that follow get a page without them. */
	test.afterEach(async ({ lab }) => {
		await lab.page.goto('about:blank');
	});

	test('a program that wants more memory than it may have is told the limit', async ({ lab }) => {
		await lab.open('print("begun")\nblocks = [bytes(2**20) for _ in range(1000)]\n');
		await lab.limit(/^Память/, '128');
		expect(await report(lab)).toMatchObject({
			status: 'failed',
			failure: { kind: 'memory-limit', limit: 128 * 2 ** 20 },
			stdout: 'begun\n',
		});
		await expect(lab.page.getByRole('button', { name: /Увеличить до\s256/ })).toBeVisible();
		await expectNextRuns(lab);
	});

	test('an interpreter that wants more memory than a process may have is told the limit, and leaves others theirs', async ({
		lab,
	}) => {
		await lab.open(
			[
				'from concurrent import interpreters',
				'one, other = interpreters.create(), interpreters.create()',
				'try:',
				'    one.exec("blocks = [bytes(2**20) for _ in range(1000)]")',
				'except interpreters.ExecutionFailed as failure:',
				'    print(failure.excinfo.type.__name__, flush=True)',
				'other.exec("print(len(bytes(2**20)))")',
				'',
			].join('\n'),
		);
		await lab.limit(/^Память/, '128');
		expect(await report(lab)).toMatchObject({ status: 'done', stdout: 'MemoryError\n1048576\n' });
		await expectNextRuns(lab);
	});

	test('a program that may catch the MemoryError goes on', async ({ lab }) => {
		await lab.open(
			'try:\n    bytearray(2**28)\nexcept MemoryError:\n    print("caught")\nprint(len(bytearray(2**20)))\n',
		);
		await lab.limit(/^Память/, '128');
		expect(await report(lab)).toMatchObject({ status: 'done', stdout: 'caught\n1048576\n' });
	});

	test('a program that runs for too long is told the limit, and ends', async ({ lab }) => {
		await lab.open('print("begun", flush=True)\nwhile True: pass\n');
		await lab.limit(/^Время/, '3');
		expect(await report(lab)).toMatchObject({
			status: 'failed',
			failure: { kind: 'time-limit', limit: 3_000 },
			stdout: 'begun\n',
		});
		await expectNextRuns(lab);
	});

	test('a program that leaves no memory for its own last words is told the limit', async ({ lab }) => {
		await lab.open(
			[
				'print("begun")',
				'kept = []',
				'for size in (2**20, 2**12, 64, 0):',
				'    try:',
				'        while True: kept.append((bytearray(size), [], {}))',
				'    except MemoryError:',
				'        pass',
				'kept.append(bytearray(2**30))',
				'',
			].join('\n'),
		);
		await lab.limit(/^Память/, '128');
		expect(await report(lab)).toMatchObject({
			status: 'failed',
			failure: { kind: 'memory-limit', limit: 128 * 2 ** 20 },
			stdout: 'begun\n',
		});
		await expectNextRuns(lab);
	});

	test('a program that uses up the stack comes to an end of its own, which is no fault of the laboratory', async ({
		lab,
	}) => {
		await lab.open('print("begun")\nnested = []\nfor _ in range(10**6): nested = [nested]\nrepr(nested)\n');
		const { failure, stdout } = await report(lab);
		// CPython's own check comes first where the browser's stack is the larger one.
		expect(failure?.kind).toMatch(/^(exit-code|exception)$/);
		expect(stdout).toBe('begun\n');
		await expectNextRuns(lab);
	});

	test('a fault of the engine is told as such, after what was written before', async ({ lab }) => {
		await lab.open(
			[
				'print("begun")',
				'import time, js',
				'from pyodide.ffi import create_once_callable',
				'js.setTimeout(create_once_callable(lambda: 1 / 0), 10)',
				'print("and still here")',
				'time.sleep(60)',
				'',
			].join('\n'),
		);
		expect(await report(lab)).toMatchObject({
			status: 'failed',
			failure: { kind: 'internal' },
			stdout: 'begun\nand still here\n',
		});
		await expectNextRuns(lab);
	});

	test('a question that the program takes back is asked no more, and its time goes on', async ({ lab }) => {
		await lab.open(
			[
				'import _thread, threading, time',
				'threading.Timer(3, _thread.interrupt_main).start()',
				'try:',
				'    input("name? ")',
				'except KeyboardInterrupt:',
				'    print("taken back", flush=True)',
				'while True: time.sleep(0.1)',
				'',
			].join('\n'),
		);
		await lab.limit(/^Время/, '4');
		const { reported } = await lab.run();
		await expect(lab.question).toBeVisible();
		await expect(lab.log).toContainText('taken back');
		await expect(lab.question).toBeHidden();
		expect(await reported).toMatchObject({ status: 'failed', failure: { kind: 'time-limit', limit: 4_000 } });
		await expectNextRuns(lab);
	});

	const throwSoon = () => {
		setTimeout(() => {
			throw new Error('a mistake');
		});
	};
	const asksNobody = 'import time\nprint("begun")\nprint("and still here", flush=True)\ntime.sleep(3600)\n';
	const asksTheInternet = asksNobody.replace(
		'time.sleep(3600)',
		'import requests; requests.get("http://site.example/")',
	);
	for (const { worker, kind, source } of [
		{ worker: 'an interpreter', kind: 'interpreter', source: asksNobody },
		{ worker: 'the kernel', kind: 'kernel', source: asksNobody },
		{ worker: 'the internet', kind: 'internet', source: asksTheInternet },
	]) {
		for (const { what, failure, befall } of [
			{ what: 'the death', failure: 'worker-died', befall: () => self.close() },
			{ what: 'a mistake', failure: 'internal', befall: throwSoon },
		]) {
			test(`${what} of ${worker} is told, and the next run has another`, async ({ lab }) => {
				await lab.open(source, { latencyMs: 60_000 });
				const { reported } = await lab.run();
				await expect(lab.log).toContainText('and still here');
				for (const live of await workersFor(lab.page, kind)) await live.evaluate(befall);
				const stdout = 'begun\nand still here\n';
				expect(await reported).toMatchObject({ status: 'failed', failure: { kind: failure }, stdout });
				await expectNextRuns(lab);
			});
		}
	}
});

aloneTest('where no worker can be made, a run says so', async ({ page }) => {
	await page.addInitScript(() => {
		window.Worker = class {
			constructor() {
				throw new DOMException('No workers here.', 'SecurityError');
			}
		} as unknown as typeof Worker;
	});
	const lab = new ProgramLab(page);
	await lab.open('print("hello")');
	expect(await report(lab)).toMatchObject({ status: 'failed', failure: { kind: 'worker-unavailable' } });
	await expect(page.locator('.program .failure')).toBeVisible();
});
