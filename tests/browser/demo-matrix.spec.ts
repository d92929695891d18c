/** Every workload under every strategy, small: the answer is verified, and the trace looks as the strategy says. */
import { mostAtOnce } from '../../src/components/timeline/summary.ts';
import { catalog } from '../../src/demos/catalog.ts';
import { type Report, type Strategy, WORKLOADS, type WorkloadName } from '../../src/demos/contract.ts';
import { strategies, strategiesOf } from '../../src/demos/strategies.ts';
import { expect, expectOrderedSpans, nextReport, runUntil, test } from './fixtures.ts';

const SMALL: Readonly<Record<WorkloadName, string>> = {
	'sum-of-squares': 'count=6&size=12000000&workers=3',
	download: 'count=8&latencyMs=40&workers=4',
	heavy: 'count=4&n=260',
	sleep: 'count=4&durationMs=60',
	race: 'trials=2000&lock=0&pause=0',
};

for (const workload of WORKLOADS) {
	test.describe(`${workload}`, () => {
		for (const strategy of strategiesOf(catalog[workload])) {
			test(`under ${strategy} comes to the right answer, traced as the strategy works`, async ({ page }) => {
				await page.goto(`lab/#workload=${workload}&strategies=${strategy}&${SMALL[workload]}`);
				const report = await runUntil(hasOverlap, async () => {
					const reported = nextReport(page);
					await page.getByRole('button', { name: 'Запустить выбранные' }).click();
					return reported;
				});
				await expect(page.locator('[data-demo]')).toHaveAttribute('data-state', 'done');
				expect(report).toMatchObject({ workload, strategy, status: 'done', verified: true, failure: null });
				await expect.poll(() => page.workers().length, 'no worker is left behind').toBe(0);
				expectOrderedSpans(report);
				expectedOf[strategy](report);
			});
		}
	});
}

/** A second process may come when a busy machine has done the work of all in the first: then it is tried again. */
function hasOverlap({ spans, workload, strategy }: Report): boolean {
	if (!strategies[strategy].isParallel || workload === 'race') return true;
	return mostAtOnce(spans, catalog[workload].nature === 'cpu' ? 'computing' : 'waiting') > 1;
}

/** What each strategy promises of a trace. A clock of whole milliseconds (Firefox) may see no computing at all. */
const expectedOf: Readonly<Record<Strategy, (report: Report) => void>> = {
	sequential: ({ lanes, spans }) => {
		expect(lanes).toHaveLength(1);
		expect(spans.some(({ state }) => state === 'ready')).toBe(false);
	},
	threads: (report) => {
		if (report.workload === 'race') return;
		expect(mostAtOnce(report.spans, 'computing')).toBeLessThanOrEqual(1);
		if (catalog[report.workload].nature === 'waiting') expect(mostAtOnce(report.spans, 'waiting')).toBeGreaterThan(1);
	},
	processes: expectParallel,
	interpreters: expectParallel,
	asyncio: (report) => {
		expect(mostAtOnce(report.spans, 'computing')).toBeLessThanOrEqual(1);
		for (const lane of report.lanes) expectSwitchesOnlyAtWaits(report, lane.id);
	},
};

function expectParallel(report: Report): void {
	expect(report.lanes.every(({ kind }) => kind === strategies[report.strategy].lane)).toBe(true);
	if (report.environment.cores >= 2) expect(hasOverlap(report)).toBe(true);
}

/** A task of the event loop gives way where it waits, and never becomes ready straight after computing. */
function expectSwitchesOnlyAtWaits({ spans }: Report, lane: number): void {
	const states = spans.filter((span) => span.lane === lane && span.task !== null).map(({ state }) => state);
	for (const [index, state] of states.entries()) {
		if (state === 'computing') expect(states[index + 1] ?? 'waiting').toBe('waiting');
	}
}
