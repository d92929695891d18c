import type { DemoDefinition, Engine, Input, Locale, Parameter, Strategy } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import { parameterWords } from '../../i18n/workloads.ts';

interface Arranged {
	readonly engine: Engine;
	readonly strategy: Strategy;
}

/** “Tasks: 20, terms per task: 25,000,000.” The numbers of an input; of a run, those that it depends on. */
export function describeInput(demo: DemoDefinition, input: Input, locale: Locale, run?: Arranged): string {
	const { number } = formatFor(locale);
	const { parameterIs } = demoTexts[locale];
	const parts = demo.parameters
		.filter((parameter) => !run || mattersTo(run, parameter))
		.filter(({ name }) => (input[name] ?? 0) !== 0)
		.map((parameter) => {
			const { label, unit } = parameterWords(demo.workload, parameter, locale);
			const title = label.toLocaleLowerCase(locale);
			if (parameter.kind === 'switch') return title;
			return parameterIs(title, `${number(input[parameter.name] ?? 0)}${unit ? `\u00a0${unit}` : ''}`);
		});
	const sentence = parts.join(', ');
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Whether a run of one input would be a run of the other: they are equal wherever a parameter matters to it. */
export function isSameRun(demo: DemoDefinition, one: Input, other: Input, run: Arranged): boolean {
	return demo.parameters.every(
		(parameter) => !mattersTo(run, parameter) || one[parameter.name] === other[parameter.name],
	);
}

function mattersTo({ engine, strategy }: Arranged, { strategies, engines }: Parameter): boolean {
	return (strategies?.includes(strategy) ?? true) && (engines?.includes(engine) ?? true);
}
