import { execFileSync, spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { constants, homedir } from 'node:os';
import { join } from 'node:path';

/** The oldest Python that the listings are written for: `asyncio.TaskGroup` came with it. */
export const OLDEST = '3.11';

/** As on a reader's machine: without PYTHONUNBUFFERED, say, which tears the lines that threads print. */
const ENVIRONMENT = {
	...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON'))),
	PYTHONDONTWRITEBYTECODE: '1',
	PYTHONIOENCODING: 'utf-8',
	NO_PROXY: '*',
};

/** No script takes so long, however busy the machine. */
const HANGS_AFTER_MS = 150_000;

/** What a script left behind. */
export interface Outcome {
	readonly exitCode: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** An interpreter, and which of the modules that were asked for it has. */
export interface Python {
	readonly path: string;
	/** `3.11` */
	readonly version: string;
	readonly modules: readonly string[];
}

/** An interpreter new enough that can import these modules, or null. `PYTHON` in the environment is asked first. */
export function findPython(modules: readonly string[]): string | null {
	return names().find((name) => ask(name, modules)?.modules.length === modules.length) ?? null;
}

/**
 * The oldest and the newest interpreter that are to be had, one where they are the same. Of two equally old, the one
 * with more of the modules.
 */
export function findPythons(modules: readonly string[]): readonly Python[] {
	const found = [...names(), ...pyenvNames()].map((name) => ask(name, modules)).filter((python) => python !== null);
	found.sort((one, other) => minor(one) - minor(other) || other.modules.length - one.modules.length);
	const [oldest, newest] = [found[0], found.find((python) => minor(python) === minor(found.at(-1)))];
	return [...new Set([oldest, newest])].filter((python) => python !== undefined);
}

/** How a script is run: what is typed in, to its end, and what its environment has besides the usual. */
interface Circumstances {
	readonly stdin?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** That of the tests where absent. */
	readonly cwd?: string;
}

/** Runs a script to its end, with every deprecation an error. */
export function runPython(
	python: string,
	args: readonly string[],
	{ stdin = '', env = {}, cwd }: Circumstances = {},
): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		const child = spawn(python, ['-W', 'error::DeprecationWarning', ...args], {
			env: { ...ENVIRONMENT, ...env },
			cwd,
			timeout: HANGS_AFTER_MS,
		});
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (text) => {
			stdout += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text) => {
			stderr += text;
		});
		child.on('error', reject);
		child.on('close', (code, signal) => resolve({ exitCode: code ?? exitCodeOf(signal), stdout, stderr }));
		// A script that has ended without reading all leaves a broken pipe, which is no fault.
		child.stdin.on('error', () => {});
		child.stdin.end(stdin);
	});
}

/** As a shell tells it. */
function exitCodeOf(signal: NodeJS.Signals | null): number | null {
	return signal && 128 + constants.signals[signal];
}

function names(): string[] {
	const { PYTHON } = process.env;
	const usual = ['python3', '/usr/bin/python3', 'python3.14', 'python3.13', 'python3.12', 'python'];
	return PYTHON ? [PYTHON, ...usual] : usual;
}

/** Its shims refuse versions that are installed but not chosen, so they are called by their own paths. */
function pyenvNames(): string[] {
	const root = process.env.PYENV_ROOT ?? join(homedir(), '.pyenv');
	return globSync('versions/3.1[1-9]*/bin/python3', { cwd: root }).map((path) => join(root, path));
}

/** Null where there is no such interpreter, or an older one. */
function ask(name: string, modules: readonly string[]): Python | null {
	const program = `
import importlib.util, sys
assert sys.version_info >= (${OLDEST.replace('.', ', ')})
print("%d.%d" % sys.version_info[:2], *(name for name in ${JSON.stringify(modules)} if importlib.util.find_spec(name)))`;
	try {
		const told = execFileSync(name, ['-c', program], { stdio: ['ignore', 'pipe', 'ignore'], timeout: HANGS_AFTER_MS });
		const [version = '', ...present] = told.toString().trim().split(' ');
		return { path: name, version, modules: present };
	} catch {
		return null;
	}
}

function minor(python: Python | undefined): number {
	return Number(python?.version.split('.')[1]);
}
