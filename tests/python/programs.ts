import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A small Python program that asserts one behaviour, and what it leaves behind wherever it runs. */
export interface PythonProgram {
	/** `threading/sleeps_overlap` */
	readonly name: string;
	readonly path: string;
	readonly source: string;
	/** The first sentence of the file. */
	readonly behaviour: string;
	/** The APIs that it exercises, named as in tiers.json. */
	readonly covers: readonly string[];
	/** The least version of Python that has them. */
	readonly python: string;
	/** `browser`: shows what cannot be done there and is said to be so; it has no meaning elsewhere. */
	readonly host: 'any' | 'browser';
	/** Null where it is ended from outside. */
	readonly exitCode: number | null;
	/** All that it prints. */
	readonly stdout: RegExp;
	readonly stderr: RegExp;
	/** What is typed in, to its end. */
	readonly stdin: string;
	/** How a run in the browser fails, where it is to fail otherwise than by its exit code. */
	readonly failure: string | null;
}

/** What a program left behind. */
export interface Outcome {
	readonly exitCode: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

const FOLDER = fileURLToPath(new URL('programs/', import.meta.url));
const ENDS_WITH_OK = String.raw`(?:.*\n)?ok\n`;
const FIELDS = ['covers', 'python', 'host', 'exit', 'stdout', 'stderr', 'stdin', 'failure'] as const;

type Field = (typeof FIELDS)[number];

export const programs: readonly PythonProgram[] = globSync('*/*.py', { cwd: FOLDER }).sort().map(readProgram);

/** What is wrong with an outcome, or null where it is as the program's head says. */
export function findFault(program: PythonProgram, { exitCode, stdout, stderr }: Outcome): string | null {
	const faults = [
		program.stderr.test(stderr) ? null : `stderr does not match ${program.stderr}:\n${stderr}`,
		exitCode === program.exitCode ? null : `the exit code is ${exitCode} instead of ${program.exitCode}`,
		program.stdout.test(stdout) ? null : `stdout does not match ${program.stdout}:\n${stdout}`,
	];
	return faults.filter((fault) => fault !== null).join('\n') || null;
}

function readProgram(path: string): PythonProgram {
	const source = readFileSync(`${FOLDER}${path}`, 'utf8');
	const name = path.slice(0, -'.py'.length);
	const head = /^"""(?<behaviour>.+)"""\n(?<fields>(?:# .+\n)+)\n/.exec(source)?.groups;
	if (!head) throw new Error(`${path} must begin with a sentence in triple quotes and its fields in comments`);
	const fields = readFields(name, head.fields ?? '');
	return {
		name,
		path: `${FOLDER}${path}`,
		source,
		behaviour: head.behaviour ?? '',
		covers: fields.get('covers')?.split(', ') ?? [],
		python: fields.get('python') ?? '',
		host: fields.get('host') === 'browser' ? 'browser' : 'any',
		exitCode: fields.get('exit') === 'none' ? null : Number(fields.get('exit') ?? 0),
		stdout: whole(fields.get('stdout') ?? ENDS_WITH_OK),
		stderr: whole(fields.get('stderr') ?? ''),
		stdin: JSON.parse(fields.get('stdin') ?? '""'),
		failure: fields.get('failure') ?? null,
	};
}

function readFields(name: string, text: string): Map<Field, string> {
	const fields = new Map<Field, string>();
	for (const line of text.trimEnd().split('\n')) {
		const field = FIELDS.find((known) => line.startsWith(`# ${known}: `));
		if (!field) throw new Error(`${name}: "${line}" is none of the fields ${FIELDS.join(', ')}`);
		fields.set(field, line.slice(`# ${field}: `.length));
	}
	return fields;
}

function whole(pattern: string): RegExp {
	return new RegExp(`^(?:${pattern})$`, 's');
}
