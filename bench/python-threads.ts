import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { findPython } from '../tests/listings/python.ts';
import type { Benchmark, Measurement } from './benchmark.ts';
import { figuresOf, figuresOfPlainPyodide, quotient, readProgram, withPython } from './python-page.ts';

export const benchmark: Benchmark = {
	name: 'python-threads',
	title: 'Python: threads under the GIL, and how fast they compute',
	measure: (page) => withPython(page, measure),
};

async function measure(page: Page): Promise<Measurement[]> {
	const threads = await figuresOf(page, 'threads');
	const preemption = await figuresOf(page, 'preemption');
	const sleeps = await figuresOf(page, 'sleeps');
	const measurements: Measurement[] = [
		{
			what: 'five threads ÷ sequential, on a computation',
			value: quotient(threads.threads, threads.sequential),
			unit: '×',
			target: { most: 1.03 },
			figures: threads,
		},
		{
			what: 'two threads, switched every 5 ms ÷ never',
			value: quotient(preemption.switched, preemption.unswitched),
			unit: '×',
			target: { most: 1.02 },
			figures: preemption,
		},
		{ what: '80 sleeps of 2 s', value: quotient(sleeps.seconds, 1), unit: 's', target: { most: 2.15 }, figures: {} },
	];
	const python = findPython([]);
	if (!python) return measurements;
	const { seconds: browser } = await figuresOf(page, 'squares');
	const native = JSON.parse(execFileSync(python, ['-c', await readProgram('squares')]).toString()).seconds;
	const { seconds: plainPyodide = Number.NaN } = await figuresOfPlainPyodide(page, 'squares');
	const value = quotient(browser, native);
	// How Pyodide is compiled decides this ratio: what its own worth is stands beside.
	const figures = { browser: quotient(browser, 1), plainPyodide, native };
	return [...measurements, { what: '5M squares ÷ native CPython', value, unit: '×', target: { most: 1.6 }, figures }];
}
