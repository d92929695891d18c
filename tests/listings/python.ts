import { execFileSync, spawn } from 'node:child_process';

/** The oldest Python that the listings are written for: `asyncio.TaskGroup` came with it. */
export const OLDEST = '3.11';

/** As on a reader's machine: without PYTHONUNBUFFERED, say, which tears the lines that threads print. */
const ENVIRONMENT = {
	...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON'))),
	PYTHONDONTWRITEBYTECODE: '1',
	PYTHONIOENCODING: 'utf-8',
	NO_PROXY: '*',
};

/** What a script left behind. */
export interface Outcome {
	readonly exitCode: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** An interpreter new enough that can import these modules, or null. `PYTHON` in the environment is asked first. */
export function findPython(modules: readonly string[]): string | null {
	const names = [process.env.PYTHON, 'python3', '/usr/bin/python3', 'python3.14', 'python3.13', 'python3.12', 'python'];
	return names.find((name) => name && canImport(name, modules)) ?? null;
}

/** Runs a script to its end, with every deprecation an error. */
export function runPython(python: string, args: readonly string[]): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		const child = spawn(python, ['-W', 'error::DeprecationWarning', ...args], { env: ENVIRONMENT, timeout: 30_000 });
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (text) => {
			stdout += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text) => {
			stderr += text;
		});
		child.on('error', reject);
		child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
	});
}

function canImport(python: string, modules: readonly string[]): boolean {
	const version = `(${OLDEST.replace('.', ', ')})`;
	const program = [`import sys; assert sys.version_info >= ${version}`, ...modules.map((name) => `import ${name}`)];
	try {
		execFileSync(python, ['-c', program.join('\n')], { stdio: 'ignore', timeout: 15_000 });
		return true;
	} catch {
		return false;
	}
}
