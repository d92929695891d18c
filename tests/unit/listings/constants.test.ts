import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/demos/catalog.ts';
import { type Input, WORKLOADS } from '../../../src/demos/contract.ts';
import { changedConstants, constantsOf, listedInput, withConstants } from '../../../src/demos/listings/constants.ts';
import { sourceOf } from '../../../src/demos/listings/sources.ts';
import { strategiesOf } from '../../../src/demos/strategies.ts';
import { addresses, type DownloadInput } from '../../../src/demos/workloads/download/addresses.ts';
import { findPython } from '../../listings/python.ts';

const pairs = WORKLOADS.flatMap((workload) =>
	strategiesOf(catalog[workload]).map((strategy) => ({ workload, strategy })),
);

describe.each(pairs)('the listing of $workload, $strategy', ({ workload, strategy }) => {
	const demo = catalog[workload];
	const source = sourceOf(workload, strategy, 'ru');

	it('runs as it stands for the input that it is written for', () => {
		const input = listedInput(demo);
		expect(withConstants(source, constantsOf(workload, strategy, input))).toBe(source);
		expect(changedConstants(demo, strategy, input)).toEqual([]);
	});

	it('changes in the lines of its constants alone', () => {
		const input = Object.fromEntries(Object.entries(listedInput(demo)).map(([name, value]) => [name, value + 2]));
		const changed = changedConstants(demo, strategy, input);
		const lines = withConstants(source, constantsOf(workload, strategy, input)).split('\n');
		const different = lines.filter((line, index) => line !== source.split('\n')[index]);
		expect(different.sort()).toEqual(changed.map(({ name, value }) => `${name} = ${value}`).sort());
	});
});

it('a constant that a listing lacks is a fault, not a run of something else', () => {
	expect(() => withConstants('SIZE = 1\n', [{ name: 'COUNT', value: '2' }])).toThrow('no constant COUNT');
});

it('large numbers are grouped as the listings write them', () => {
	const constants = constantsOf('sum-of-squares', 'threads', { size: 12_345_678, count: 1000, workers: 3 });
	expect(constants.map(({ value }) => value)).toEqual(['12_345_678', '1000', '3']);
});

describe('the addresses of a listing are those that the answer is checked by', () => {
	const plain = { latencyMs: 1, jitterMs: 0, failurePercent: 0, refusedCount: 0 };
	const inputs: readonly (Input & DownloadInput)[] = [
		{ ...plain, count: 20 },
		{ ...plain, count: 1 },
		{ ...plain, count: 7 },
		{ ...plain, count: 6, jitterMs: 5 },
		{ ...plain, count: 6, refusedCount: 2 },
		{ ...plain, count: 3, refusedCount: 3 },
	];

	it.for(inputs)('for %o', (input, { skip }) => {
		const python = findPython([]);
		if (!python) return skip('needs a Python');
		const lines = constantsOf('download', 'sequential', input).map(({ name, value }) => `${name} = ${value}`);
		const program = [...lines, 'import json', 'print(json.dumps(ADDRESSES * REPEATS))'].join('\n');
		const printed = execFileSync(python, ['-c', program], { encoding: 'utf8' });
		expect(JSON.parse(printed)).toEqual(addresses(input));
	});
});
