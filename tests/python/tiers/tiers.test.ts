import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPyodide } from 'pyodide';
import { beforeAll, describe, expect, it } from 'vitest';
import { apis, isListedAs, modules } from '../../../src/demos/python/tiers.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';
import { promiseTexts, promiseWords } from '../../../src/i18n/promises.ts';
import { findPython } from '../../listings/python.ts';

/** What older versions than the engine's had, and what is no API. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
	asyncio: [
		'AbstractChildWatcher',
		'AbstractEventLoopPolicy',
		'DefaultEventLoopPolicy',
		'FastChildWatcher',
		'MultiLoopChildWatcher',
		'PidfdChildWatcher',
		'SafeChildWatcher',
		'ThreadedChildWatcher',
		'coroutine',
		'get_child_watcher',
		'set_child_watcher',
	],
	requests: ['chardet_version', 'charset_normalizer_version', 'check_compatibility'],
	'urllib.request': ['FancyURLopener', 'URLopener'],
};

const python = findPython([]);
const libraryPython = findPython(['requests', 'aiohttp']);
const listed = modules.map(({ name }) => name);
const libraries = ['requests', 'aiohttp'];
const standard = listed.filter((name) => !libraries.includes(name));

describe('the tiers', () => {
	it('make one promise for each name', () => {
		const names = apis().map(({ api }) => api);
		expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
	});

	it.each(LOCALES)('say in %s how, why and what instead, and nothing that no promise needs', (locale) => {
		const used = { how: new Set<string>(), why: new Set<string>(), instead: new Set<string>() };
		for (const promise of modules.flatMap(({ promises }) => promises)) {
			for (const words of promiseWords(promise, locale)) expect(words).toMatch(/^\p{L}[^*`]+$/u);
			if (promise.tier === 'emulated') used.how.add(promise.how);
			if (promise.tier !== 'unavailable') continue;
			used.why.add(promise.why);
			used.instead.add(promise.instead);
			expect(promiseTexts[locale].instead[promise.instead]).toMatch(/\.$/);
		}
		for (const part of ['how', 'why', 'instead'] as const)
			expect(Object.keys(promiseTexts[locale][part]).sort()).toEqual([...used[part]].sort());
	});
});

describe('every public name of CPython', () => {
	let engine: PublicNames;
	beforeAll(async () => {
		engine = await namesInEngine();
	});

	it('has a promise, in the version that the engine is', () => {
		expect(withoutPromise(engine)).toEqual([]);
	});

	it('has a promise, on a machine with an operating system', ({ skip }) => {
		if (!python) return skip('needs a Python');
		expect(withoutPromise(namesIn(python, standard))).toEqual([]);
	});

	it('is one that there is', ({ skip }) => {
		if (!python) return skip('needs a Python');
		const native = namesIn(python, standard);
		const invented = modules.flatMap(({ name: module, promises, isPartial }) => {
			const known = [engine[module] ?? [], native[module] ?? []].flat();
			if (isPartial || known.length === 0) return [];
			const kept = promises.filter(({ tier }) => tier !== 'unavailable');
			const named = kept.flatMap(({ names }) => names).filter((name) => !/[*.]/.test(name));
			return named.filter((name) => !known.includes(name)).map((name) => `${module}.${name}`);
		});
		expect(invented).toEqual([]);
	});

	it('has a promise, in requests and aiohttp', ({ skip }) => {
		if (!libraryPython) return skip('needs a Python with requests and aiohttp');
		expect(withoutPromise(namesIn(libraryPython, libraries))).toEqual([]);
	});
});

describe('what is unavailable', () => {
	it('raises one error, in the words of the tiers', ({ skip }) => {
		if (!python) return skip('needs a Python');
		const raised: unknown[] = JSON.parse(run(python, ['raised.py', pathOf('../../../src/demos/python/stdlib')]));
		const promised = modules.flatMap(({ name, promises }) =>
			promises.flatMap((promise) => {
				if (promise.tier !== 'unavailable') return [];
				const [why, instead] = promiseWords(promise, 'en');
				return promise.names.map((api) => ({ api: `${name}.${api === '*' ? 'whatever' : api}`, why, instead }));
			}),
		);
		expect(raised).toHaveLength(promised.length);
		expect(raised).toEqual(expect.arrayContaining(promised));
	});
});

const INSTALL_INTERPRETERS = `
import sys
sys.path.insert(0, '/engine')
from green import interpreters
interpreters.install()
sys.path.remove('/engine')
# Pyodide has imported it before.
sys.modules.pop('concurrent.futures', None)
`;

type PublicNames = Readonly<Record<string, readonly string[] | null>>;

function withoutPromise(names: PublicNames): string[] {
	return modules
		.filter(({ isPartial }) => !isPartial)
		.flatMap(({ name: module, promises }) => {
			const patterns = promises.flatMap((promise) => promise.names).concat(LEFT_OUT[module] ?? []);
			const missing = (names[module] ?? []).filter((name) => !patterns.some((pattern) => isListedAs(pattern, name)));
			return missing.map((name) => `${module}.${name}`);
		});
}

function namesIn(command: string, ofModules: readonly string[]): PublicNames {
	return JSON.parse(run(command, ['public_names.py', ...ofModules]));
}

async function namesInEngine(): Promise<PublicNames> {
	let printed = '';
	const pyodide = await loadPyodide({
		stdout: (line) => {
			printed += line;
		},
	});
	// By whether there is `_interpreters` the library decides what it has; Pyodide itself has none.
	pyodide.mountNodeFS('/engine', pathOf('../../../src/demos/python/stdlib'));
	pyodide.runPython(INSTALL_INTERPRETERS);
	pyodide.globals.set('listed', pyodide.toPy(listed));
	pyodide.runPython(`import sys; sys.argv = ["", *listed]`);
	pyodide.runPython(readFileSync(pathOf('public_names.py'), 'utf8'));
	return JSON.parse(printed);
}

function run(command: string, [script = '', ...args]: readonly string[]): string {
	return execFileSync(command, ['-B', '-W', 'ignore', pathOf(script), ...args], { encoding: 'utf8' });
}

function pathOf(name: string): string {
	return fileURLToPath(new URL(name, import.meta.url));
}
