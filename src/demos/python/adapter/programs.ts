/**
 * The programs that a program can start, as files in their usual place: Python, and commands, each of which is a few
 * lines of Python that run a module of `green/commands/`. Nothing is started here.
 */
import type { PyodideModule } from './pyodide.ts';

const FOLDER = '/usr/bin';
/** Its content is nobody's concern: who starts it is given an interpreter (`green/programs/starting.py`). */
export const PYTHON = `${FOLDER}/python3`;
const OTHER_NAMES = ['python', 'python3.14'];
/** The search path of a program. */
export const PATH = '/usr/local/bin:/usr/bin:/bin';

/** `green/commands/` has a module for each. */
export const COMMANDS: readonly string[] = [
	'cat',
	'echo',
	'env',
	'false',
	'grep',
	'head',
	'ls',
	'pwd',
	'sh',
	'sleep',
	'sort',
	'true',
	'wc',
];

const EXECUTABLE = 0o755;

export function putPrograms({ FS }: PyodideModule) {
	FS.mkdirTree(FOLDER);
	FS.mkdirTree('/usr/local/bin');
	FS.symlink('usr/bin', '/bin');
	const put = (path: string, text: string) => {
		FS.writeFile(path, text);
		FS.chmod(path, EXECUTABLE);
	};
	put(PYTHON, '');
	for (const name of OTHER_NAMES) FS.symlink(PYTHON, `${FOLDER}/${name}`);
	for (const name of COMMANDS) put(`${FOLDER}/${name}`, textOf(name));
}

const textOf = (name: string) => `#!${PYTHON}\nfrom green import commands\n\ncommands.run("${name}")\n`;
