import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/demos/catalog.ts';
import type { Engine, Input, Strategy, WorkloadName } from '../../../src/demos/contract.ts';
import { chunkOfMap, makespan } from '../../../src/demos/makespan.ts';
import { findPython } from '../../listings/python.ts';

const article = (workload: WorkloadName) => catalog[workload].sizes.article;
const idealOf = (
	workload: WorkloadName,
	strategy: Strategy,
	{ engine = 'python', cores = 2, input = article(workload) }: { engine?: Engine; cores?: number; input?: Input } = {},
) => catalog[workload].ideal(strategy, input, { engine, cores, sequentialMs: 1_000 }) ?? Number.NaN;
const speedUpOf = (...asked: Parameters<typeof idealOf>) => {
	const [workload, , options] = asked;
	return idealOf(workload, 'sequential', options) / idealOf(...asked);
};

describe('the ideal of a sum of squares', () => {
	it('knows that Pool.map gives twenty tasks out in chunks', () => {
		expect(speedUpOf('sum-of-squares', 'processes', { cores: 2 })).toBeCloseTo(20 / 11, 2);
		expect(speedUpOf('sum-of-squares', 'processes', { cores: 4 })).toBeCloseTo(20 / 6, 2);
	});

	it('gives them out one by one in TypeScript', () => {
		expect(speedUpOf('sum-of-squares', 'processes', { cores: 2, engine: 'typescript' })).toBeCloseTo(2, 2);
		expect(speedUpOf('sum-of-squares', 'processes', { cores: 4, engine: 'typescript' })).toBeCloseTo(4, 2);
	});

	it('knows that a pool of interpreters is given its tasks one by one', () => {
		for (const engine of ['python', 'typescript'] as const) {
			expect(speedUpOf('sum-of-squares', 'interpreters', { cores: 2, engine })).toBeCloseTo(2, 2);
			expect(speedUpOf('sum-of-squares', 'interpreters', { cores: 4, engine })).toBeCloseTo(4, 2);
		}
	});

	it('is no gain for one task, for one core, for threads and for asyncio', () => {
		expect(speedUpOf('sum-of-squares', 'processes', { cores: 1 })).toBe(1);
		expect(speedUpOf('sum-of-squares', 'processes', { input: { count: 1, size: 1_000, workers: 5 } })).toBe(1);
		for (const strategy of ['threads', 'asyncio'] as const) expect(speedUpOf('sum-of-squares', strategy)).toBe(1);
	});

	it('is unknown where the sequential time is', () => {
		const known = { engine: 'python', cores: 2, sequentialMs: null } as const;
		expect(catalog['sum-of-squares'].ideal('processes', article('sum-of-squares'), known)).toBeNull();
		expect(catalog.heavy.ideal('threads', article('heavy'), known)).toBeNull();
	});
});

describe('the ideal of heavy calls', () => {
	const calls = (count: number) => ({ count, n: 340 });

	it('has one call a core at a time in Python, and shares the cores in TypeScript', () => {
		expect(speedUpOf('heavy', 'processes', { input: calls(9) })).toBe(9 / 5);
		expect(speedUpOf('heavy', 'processes', { input: calls(9), engine: 'typescript' })).toBe(2);
		expect(speedUpOf('heavy', 'processes', { input: calls(1), cores: 8 })).toBe(1);
		expect(speedUpOf('heavy', 'interpreters', { input: calls(9) })).toBe(9 / 5);
	});

	it('is bounded by how many processes may live at once', () => {
		expect(speedUpOf('heavy', 'processes', { input: calls(160), cores: 64 })).toBe(16);
	});
});

describe('the ideal of downloads', () => {
	it('is that of 160 pages: in turn, by five threads, by a pool, by the connections of aiohttp', () => {
		expect(idealOf('download', 'sequential')).toBe(160 * 94);
		expect(idealOf('download', 'threads')).toBe(32 * 94);
		expect(idealOf('download', 'processes', { cores: 4 })).toBe(40 * 94);
		expect(idealOf('download', 'asyncio')).toBe(2 * 94);
		expect(idealOf('download', 'asyncio', { engine: 'typescript' })).toBe(94);
	});

	it('knows that Pool.map gives twenty pages to two processes as eleven and nine', () => {
		const input = catalog.download.sizes.quick.python;
		expect(idealOf('download', 'processes', { input })).toBe(11 * 94);
		expect(idealOf('download', 'processes', { input, engine: 'typescript' })).toBe(10 * 94);
	});

	it('counts each address’s own wait where they differ', () => {
		const input = { ...article('download'), count: 40, jitterMs: 80 };
		const sequential = idealOf('download', 'sequential', { input });
		expect(sequential).not.toBe(40 * 94);
		expect(idealOf('download', 'asyncio', { input })).toBeGreaterThan(94);
		expect(idealOf('download', 'threads', { input })).toBeGreaterThanOrEqual(sequential / 5);
	});
});

describe('the ideal of sleeping', () => {
	it('lets all threads and tasks sleep at once, and as many processes as may live', () => {
		expect(idealOf('sleep', 'sequential')).toBe(160_000);
		expect(idealOf('sleep', 'threads')).toBe(2_000);
		expect(idealOf('sleep', 'asyncio')).toBe(2_000);
		expect(idealOf('sleep', 'processes')).toBe(10_000);
	});
});

describe('a makespan', () => {
	it('is that of workers who each take the next chunk when they are free', () => {
		expect(makespan([3, 1, 1, 1], 2)).toBe(3);
		expect(makespan([1, 1, 1, 3], 2)).toBe(4);
		expect(makespan([1, 1, 1, 1], 2, 3)).toBe(3);
		expect(makespan([], 2)).toBe(0);
	});
});

it('the chunks of Pool.map are CPython’s own', ({ skip }) => {
	const python = findPython([]);
	if (!python) return skip('needs a Python');
	const asked = [1, 2, 4, 8, 64].flatMap((processes) => [1, 7, 8, 9, 20, 160, 257].map((tasks) => [tasks, processes]));
	const program = `
import json
from multiprocessing.pool import Pool, ThreadPool
seen = []
plain = Pool._get_tasks
def noted(func, it, size):
    seen.append(size)
    return plain(func, it, size)
Pool._get_tasks = staticmethod(noted)
for tasks, processes in ${JSON.stringify(asked)}:
    with ThreadPool(processes) as pool:
        pool.map(abs, range(tasks))
print(json.dumps(seen))
`;
	const printed = execFileSync(python, ['-c', program], { encoding: 'utf8' });
	expect(JSON.parse(printed)).toEqual(asked.map(([tasks = 0, processes = 0]) => chunkOfMap(tasks, processes)));
});
