import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/demos/catalog.ts';
import { WORKLOADS } from '../../src/demos/contract.ts';
import { lanesOf } from '../../src/demos/executors/lanes.ts';
import { strategiesOf } from '../../src/demos/strategies.ts';
import { validateInput } from '../../src/demos/validate.ts';
import { workloads } from '../../src/demos/workloads/index.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { workloadTexts } from '../../src/i18n/workloads.ts';

test('every folder of a workload is in the catalogue', () => {
	const folders = readdirSync('src/demos/workloads', { withFileTypes: true }).filter((entry) => entry.isDirectory());
	expect(folders.map(({ name }) => name).sort()).toEqual([...WORKLOADS].sort());
	expect(Object.keys(catalog).sort()).toEqual([...WORKLOADS].sort());
});

describe.each(WORKLOADS)('%s', (name) => {
	const demo = catalog[name];
	const workload = workloads[name];
	const inputs = [demo.sizes.quick.typescript, demo.sizes.quick.python, demo.sizes.article];

	test('says which workload it is', () => {
		expect(demo.workload).toBe(name);
		expect(workload.name).toBe(name);
	});

	test('its sizes are within the bounds of its form', () => {
		for (const input of inputs) expect(validateInput(demo, input)).toEqual([]);
	});

	test('its sizes give every parameter, and nothing else', () => {
		const names = demo.parameters.map((parameter) => parameter.name).sort();
		for (const input of inputs) expect(Object.keys(input).sort()).toEqual(names);
	});

	test.each(LOCALES)('has its words in %s, and none for parameters that it has not', (locale) => {
		const { title, question, parameters } = workloadTexts[locale][name];
		const names = demo.parameters.map((parameter) => parameter.name);
		expect(Object.keys(parameters).sort()).toEqual(names.sort());
		const labelsAndHints = Object.values(parameters).flatMap(({ label, hint }) => [label, hint]);
		for (const text of [title, question, ...labelsAndHints]) expect(text.length).toBeGreaterThan(2);
	});

	test('its tasks survive the way into a worker', () => {
		const tasks = workload.plan(demo.sizes.quick.typescript);
		expect(tasks.length).toBeGreaterThan(0);
		expect(structuredClone(tasks)).toEqual(tasks);
	});

	test.each(strategiesOf(demo))('%s has lanes and, where theory has one, an ideal time', (strategy) => {
		const input = demo.sizes.article;
		const lanes = lanesOf(workload, strategy, input, 4);
		expect(lanes.length).toBeGreaterThan(0);
		expect(lanes.map(({ id }) => id)).toEqual(lanes.map((_, i) => i));
		const ideal = demo.ideal(strategy, input, { engine: 'python', cores: 4, sequentialMs: 1_000 });
		if (ideal !== null) expect(ideal).toBeGreaterThan(0);
	});

	test('an author’s figure is given for an article’s own pair only', () => {
		for (const strategy of strategiesOf(demo)) {
			if (demo.authorFigures[strategy]) expect(demo.origin[strategy]).toBe('article');
		}
	});
});
