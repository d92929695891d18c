import type { DemoDefinition, Input, Locale } from '../../demos/contract.ts';
import { formatFor } from '../../i18n/format.ts';

/** «Задач 20 · Слагаемых в задаче 25 000 000»: the numbers that every strategy of a workload shares, and the rest. */
export function describeInput(demo: DemoDefinition, input: Input, locale: Locale): string {
	const { number } = formatFor(locale);
	const parts = demo.parameters
		.filter(({ kind, name }) => kind === 'integer' && (input[name] ?? 0) !== 0)
		.map(({ name, label, unit }) => {
			const value = `${number(input[name] ?? 0)}${unit ? `\u00a0${unit[locale]}` : ''}`;
			return `${label[locale].toLowerCase()}\u00a0— ${value}`;
		});
	const sentence = parts.join(', ');
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
