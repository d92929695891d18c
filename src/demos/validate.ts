import type { DemoDefinition, Input, InputProblem, Parameter } from './contract.ts';

/** The problems of an input, one per field, in the order of the form; empty where the run may start. */
export function validateInput(demo: DemoDefinition, input: Input): InputProblem[] {
	const problems: InputProblem[] = [];
	for (const parameter of demo.parameters) {
		const { name, min, max } = parameter;
		const kind = problemOf(parameter, input[name]);
		if (kind) problems.push({ name, kind, min, max });
	}
	const problem = problems.length === 0 ? demo.checkTogether?.(input) : null;
	if (problem) problems.push(problem);
	return problems;
}

/** The problems of an input for a report, whose details are not translated; empty where there are none. */
export function explainBadInput(demo: DemoDefinition, input: Input): string {
	return validateInput(demo, input)
		.map(({ name, kind, min, max }) => `${name}: ${kind} (from ${min} to ${max})`)
		.join(', ');
}

function problemOf({ kind, min, max }: Parameter, value: number | undefined): InputProblem['kind'] | null {
	if (kind === 'switch') return value === 0 || value === 1 ? null : 'no-switch';
	if (value === undefined || Number.isNaN(value)) return 'no-number';
	if (!Number.isInteger(value)) return 'not-whole';
	if (value < min) return 'too-small';
	return value > max ? 'too-large' : null;
}
