import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Program } from '../src/demos/python/protocol.ts';
import type { Benchmark, Measurement } from './benchmark.ts';
import { textOf, withPython } from './python-page.ts';

const SETTINGS: Partial<Program> = { cpus: 2, network: { latencyMs: 94, jitterMs: 0, failurePercent: 0 } };
const LISTINGS = [
	{ name: 'threads', what: '5 threads', most: 3.3 },
	{ name: 'asyncio_tasks', what: 'asyncio', most: 0.4 },
	{ name: 'processes', what: 'a pool of 2 processes', most: 8 },
] as const;

export const benchmark: Benchmark = {
	name: 'python-downloads',
	title: 'Python: 160 downloads of 94 ms, as the listings measure them',
	measure: (page) => withPython(page, measure),
};

async function measure(page: Page): Promise<Measurement[]> {
	const measurements: Measurement[] = [];
	for (const { name, what, most } of LISTINGS) {
		const path = new URL(`../src/demos/workloads/download/${name}.py`, import.meta.url);
		const program = { source: await readFile(path, 'utf8'), ...SETTINGS };
		// The second run of two: in the first, interpreters may have to boot.
		await textOf(page, program);
		const [, seconds] = /Время: ([\d.]+) с/.exec(await textOf(page, program)) ?? [];
		measurements.push({ what, value: Number(seconds), unit: 's', target: { most }, figures: {} });
	}
	return measurements;
}
