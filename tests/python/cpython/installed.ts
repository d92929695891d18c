/** CPython’s own test files, as an installed Python has them. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { findPythons } from '../../listings/python.ts';

export interface InstalledTests {
	/** Of the Python that they belong to: `3.13.0`. */
	readonly version: string;
	/** The folder of the package `test`. */
	readonly folder: string;
}

/** Files of an older Python test a library that is too far from the engine’s. */
export const OLDEST_WITH_TESTS = 13;

/** Those of the newest Python that is to be had; null where it is too old or has come without its tests. */
export function findInstalledTests(): InstalledTests | null {
	const newest = findPythons([]).at(-1);
	if (!newest || Number(newest.version.split('.')[1]) < OLDEST_WITH_TESTS) return null;
	const program = 'import platform, sysconfig; print(platform.python_version(), sysconfig.get_path("stdlib"))';
	const [version = '', library = ''] = execFileSync(newest.path, ['-c', program]).toString().trim().split(/ (.*)/);
	const folder = join(library, 'test');
	return existsSync(join(folder, 'test_threading.py')) ? { version, folder } : null;
}

/** The modules of a name, where a folder is all that is in it: `test_asyncio` is many, `test_queue` one. */
export function modulesOf({ folder }: InstalledTests, name: string): readonly string[] {
	if (!existsSync(join(folder, name))) return existsSync(join(folder, `${pathOf(name)}.py`)) ? [name] : [];
	const files = globSync('test_*.py', { cwd: join(folder, name) }).sort();
	return files.map((file) => `${name}.${file.slice(0, -'.py'.length)}`);
}

/** A zip of the package as far as a module needs it: itself, its folder, what it imports and its data, and what no test file is. */
export function packageFor({ folder }: InstalledTests, module: string): Uint8Array {
	const [top = ''] = module.split('.');
	const source = readFileSync(join(folder, `${pathOf(module)}.py`), 'utf8');
	const own = [top, ...importsOf(source), ...dataOf(source)].flatMap((name) => [`${name}.py`, `${name}/**/*`]);
	const patterns = ['[!t]*.py', 't[!e]*.py', 'support/**/*.py', 'certdata/**/*.pem', ...own];
	const paths = globSync(patterns, { cwd: folder, exclude: ['**/__pycache__/**'], withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	return zipSync(Object.fromEntries(paths.map((path) => [`test${path.slice(folder.length)}`, readFileSync(path)])));
}

/** Other test files. */
function importsOf(source: string): string[] {
	return [...source.matchAll(/^\s*(?:from|import) test\.(test_\w+)/gm)].map(([, name = '']) => name);
}

/** Folders of files that the tests open or start. */
function dataOf(source: string): string[] {
	return [...source.matchAll(/["'](\w+data)["']/g)].map(([, name = '']) => name);
}

function pathOf(module: string): string {
	return module.replaceAll('.', '/');
}
