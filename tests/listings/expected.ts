import type { Strategy } from '../../src/demos/contract.ts';

/**
 * A line of output, with what may vary in braces: `{seconds}` is a time, `{0..50}` an integer in these bounds.
 */
export type Line = string;

/**
 * `expected.json` beside a workload: what its listings print for small inputs, whoever runs them. What they print in
 * another language stands in `expected/<locale>/`.
 */
export interface Expected {
	/**
	 * Values for the constants at the top of a listing. In a text, `{site}` is the address of a server that answers
	 * `/<n>` with n bytes, and `{refused}` an address that refuses.
	 */
	readonly constants: Readonly<Record<string, Constant>>;
	/** Lines in order; lines in brackets may come in any order. */
	readonly output: Readonly<Partial<Record<Strategy, readonly (Line | readonly Line[])[]>>>;
}

export type Constant = number | string | readonly string[];

/** The listing with other values for the constants that it defines. */
export function withConstants(source: string, constants: Expected['constants']): string {
	return Object.entries(constants).reduce(
		(text, [name, value]) =>
			text.replace(new RegExp(`^${name} = .*$`, 'm'), () => `${name} = ${JSON.stringify(value)}`),
		source,
	);
}

/** The constants with the addresses of a host's network filled in. */
export function onNetwork(
	constants: Expected['constants'],
	network: { site: string; refused: string },
): Expected['constants'] {
	const fill = (text: string) => text.replace('{site}', network.site).replace('{refused}', network.refused);
	return Object.fromEntries(
		Object.entries(constants).map(([name, value]) => {
			if (typeof value === 'number') return [name, value];
			return [name, typeof value === 'string' ? fill(value) : value.map(fill)];
		}),
	);
}

/** What is wrong with an output, or null where it is as expected. */
export function findMismatch(output: string, expected: Expected['output'][Strategy] = []): string | null {
	const lines = output.split('\n');
	if (lines.pop() !== '') return 'the last line has no end';
	for (const entry of expected) {
		const group = typeof entry === 'string' ? [entry] : [...entry];
		for (const line of lines.splice(0, group.length)) {
			const found = group.findIndex((pattern) => matches(line, pattern));
			if (found < 0) return `"${line}" stands where was expected: ${group.join(' | ')}`;
			group.splice(found, 1);
		}
		if (group.length > 0) return `missing: ${group.join(' | ')}`;
	}
	return lines.length > 0 ? `too much: ${lines.join(' | ')}` : null;
}

function matches(line: string, pattern: Line): boolean {
	const parts = pattern.split(/\{(.+?)\}/);
	const regExp = parts.map((part, index) => (index % 2 === 0 ? RegExp.escape(part) : '(.+)')).join('');
	const values = new RegExp(`^${regExp}$`).exec(line)?.slice(1);
	return values?.every((value, index) => fits(value, parts[index * 2 + 1] as string)) ?? false;
}

function fits(value: string, variable: string): boolean {
	if (variable === 'seconds') return /^\d+\.\d\d$/.test(value);
	const [min, max] = variable.split('..').map(Number) as [number, number];
	return /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max;
}
