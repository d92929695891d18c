/** What the benchmarks can do on a page: the real source of the site, and the rivals that it is measured against. */
import { catalog } from '../../src/demos/catalog.ts';
import type { Input, Report, Strategy, WorkloadName } from '../../src/demos/contract.ts';
import { run } from '../../src/demos/executors/run.ts';
import { overheadOfRequests } from './network.ts';
import { barePool, ownPool, workerpoolPool } from './pools.ts';
import { inTurn, timed } from './timing.ts';

const site = {
	/** A run to its verified answer, or an error. */
	async run(workload: WorkloadName, strategy: Strategy, input: Input): Promise<Report> {
		const report = await run({ workload, strategy, input, place: 'worker' }, { signal: new AbortController().signal });
		if (!report.verified) throw new Error(`${workload}, ${strategy}: ${report.status} ${report.failure?.detail ?? ''}`);
		return report;
	},
	articleInput: (workload: WorkloadName) => catalog[workload].sizes.article,
	quickInput: (workload: WorkloadName) => catalog[workload].sizes.quick.typescript,

	/** Milliseconds from Stop to the report. */
	async timeToStop(workload: WorkloadName, strategy: Strategy, afterMs: number): Promise<number> {
		const stop = new AbortController();
		const input = catalog[workload].sizes.article;
		const report = run({ workload, strategy, input, place: 'worker' }, { signal: stop.signal });
		await new Promise((resolve) => setTimeout(resolve, afterMs));
		return timed(() => {
			stop.abort();
			return report;
		});
	},

	async efficiency(size: number, taskCount: number, terms: number) {
		const [own, bare] = [await ownPool(size), await barePool(size)];
		const tasks = Array.from({ length: taskCount }, () => terms);
		const times = await inTurn(40, {
			own: () => timed(() => own.perform(tasks)),
			bare: () => timed(() => bare.perform(tasks)),
		});
		own.close();
		bare.close();
		return times;
	},

	/** Milliseconds of one round trip of an empty task, one at a time. */
	async roundTrip(rounds: number) {
		const [own, bare] = [await ownPool(1), await barePool(1)];
		const many = (pool: typeof own) => async () => {
			const ms = await timed(async () => {
				for (let i = 0; i < rounds; i++) await pool.perform([0]);
			});
			return ms / rounds;
		};
		const times = await inTurn(9, { own: many(own), bare: many(bare) });
		own.close();
		bare.close();
		return times;
	},

	async tinyTasks(count: number, size: number) {
		const [own, library] = [await ownPool(size), await workerpoolPool(size)];
		const tasks = Array.from({ length: count }, () => 0);
		const times = await inTurn(5, {
			own: () => timed(() => own.perform(tasks)),
			workerpool: () => timed(() => library.perform(tasks)),
		});
		own.close();
		library.close();
		return times;
	},

	/** Milliseconds of the same sum in a worker: as a plain loop, and as the generator with its checkpoints. */
	async checkpoints(terms: number): Promise<{ plain: number; generator: number }> {
		const worker = new Worker(new URL('./checkpoints.worker.ts', import.meta.url), { type: 'module' });
		const times = await new Promise<{ plain: number; generator: number }>((resolve) => {
			worker.onmessage = ({ data }) => resolve(data);
			worker.postMessage(terms);
		});
		worker.terminate();
		return times;
	},

	overheadOfRequests,
};

export type Site = typeof site;

declare global {
	interface Window {
		site: Site;
	}
}

window.site = site;
