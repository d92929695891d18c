import { expectOrderedSpans } from './fixtures.ts';
import { expect, type ProgramLab, type ProgramReport, test } from './program-lab.ts';

const ASYNCIO = `import asyncio

async def download(seconds):
    await asyncio.sleep(seconds)
    sum(range(200_000))

async def main():
    await asyncio.gather(*(download(0.1 * n) for n in (1, 2, 3)))

asyncio.run(main())
`;

const PROCESSES = `import multiprocessing

def work(n):
    return sum(i * i for i in range(n))

if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(sum(pool.map(work, [1_500_000] * 8)))
`;

const THREADS = `import threading
import time

def wait():
    time.sleep(0.2)

threads = [threading.Thread(target=wait) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

/** Each step of a task leaves three marks: more than a trace holds. */
const TOO_MUCH = `import asyncio

async def turn(times):
    for _ in range(times):
        await asyncio.sleep(0)

async def main():
    await asyncio.gather(turn(40_000), turn(40_000))

asyncio.run(main())
`;

const summary = (lab: ProgramLab) => lab.page.locator('.program-timeline .tl-summary');
const names = (lab: ProgramLab) => lab.page.locator('.program-timeline .tl-names text').allTextContents();

async function runToItsEnd(lab: ProgramLab, source: string, settings = {}): Promise<ProgramReport> {
	await lab.open(source, settings);
	const { reported } = await lab.run();
	const report = await reported;
	await expect(summary(lab)).not.toBeEmpty();
	expectOrderedSpans({ ...report, wallMs: report.phases.runningMs });
	return report;
}

test.describe('the timeline of a program', () => {
	test('of asyncio: tasks by name and coroutine, and only one lane that computes', async ({ lab }) => {
		const report = await runToItsEnd(lab, ASYNCIO);
		expect(await names(lab)).toEqual([
			'MainThread',
			'Task-1 (main)',
			...[2, 3, 4].map((number) => `Task-${number} (downloa…`),
		]);
		for (const { kind, carrier } of report.lanes) expect(carrier).toBe(kind === 'task' ? 0 : undefined);
		// The thread's moments are its own, or a task's, and never both.
		const busy = report.spans.filter(({ state }) => state === 'computing').sort((a, b) => a.startMs - b.startMs);
		for (const [at, { startMs }] of busy.entries()) expect(startMs).toBeGreaterThanOrEqual(busy[at - 1]?.endMs ?? 0);
		await expect(summary(lab)).toContainText('5 дорожек');
		await expect(summary(lab)).toContainText('Одновременно считала только одна дорожка.');
		await expect(summary(lab)).not.toContainText('записано не всё');
	});

	test('of processes: on two cores two compute; their start is part of the run, that of Python is not', async ({
		lab,
	}) => {
		const report = await runToItsEnd(lab, PROCESSES, { cpus: 2 });
		expect(await names(lab)).toEqual(['MainProcess', 'SpawnPoo…orker-1', 'SpawnPoo…orker-2']);
		const starting = report.spans.filter(({ state }) => state === 'starting');
		expect(starting.map(({ lane }) => report.lanes[lane]?.kind)).toEqual(['process', 'process']);
		expect(report.spans[0]).toMatchObject({ lane: 0, startMs: 0 });
		await expect(summary(lab)).toContainText('Одновременно считало до 2');
	});

	test('begins with the first line: the time beside Run is the program’s, and the start stands apart', async ({
		lab,
	}) => {
		const report = await runToItsEnd(lab, THREADS);
		const { runningMs } = report.phases;
		expect(runningMs).toBeGreaterThanOrEqual(200);
		const status = lab.page.locator('.program-status > p').locator('visible=true').last();
		await expect(status).toContainText('Завершилась с кодом 0 за');
		await expect(status).toContainText('Запуск Python:');
		expect(Math.max(...report.spans.map(({ endMs }) => endMs))).toBeLessThanOrEqual(runningMs + 1);
		expect(runningMs).toBeLessThanOrEqual(report.wallMs);
		expect(await names(lab)).toEqual(['MainThread', ...[1, 2, 3].map((number) => `Thread-${number} (wait)`)]);
	});

	test('says where it was not recorded any more, and invents nothing after', async ({ lab }) => {
		const report = await runToItsEnd(lab, TOO_MUCH);
		const { recordedMs = 0 } = report;
		expect(recordedMs).toBeGreaterThan(0);
		expect(recordedMs).toBeLessThan(report.phases.runningMs);
		const cut = report.spans.filter(({ state }) => state === 'unrecorded');
		expect(Math.min(...cut.map(({ startMs }) => startMs))).toBeCloseTo(recordedMs, 6);
		await expect(summary(lab)).toContainText('записано не всё');
		await expect(lab.page.locator('.program-timeline .tl-legend')).toContainText('не записано');
		expect(await lab.page.locator('.program-timeline .tl-spans [fill="url(#p-unrecorded)"]').count()).toBeGreaterThan(
			0,
		);
		// By lane and time: a picture costs what its pixels cost.
		const drawn = await lab.page.locator('.program-timeline .tl-spans').innerHTML();
		expect(drawn.length).toBeLessThan(60_000);
	});
});
