import type { DemoDefinition, Engine, Input, Locale, Strategy } from '../../demos/contract.ts';
import { formatFor } from '../../i18n/format.ts';

/** «Задач — 20, слагаемых в задаче — 25 000 000.»: the numbers of an input; of a run, those that it depends on. */
export function describeInput(
	demo: DemoDefinition,
	input: Input,
	locale: Locale,
	run?: { readonly engine: Engine; readonly strategy: Strategy },
): string {
	const { number } = formatFor(locale);
	const parts = demo.parameters
		.filter(({ strategies, engines }) => {
			if (!run) return true;
			return (strategies?.includes(run.strategy) ?? true) && (engines?.includes(run.engine) ?? true);
		})
		.filter(({ name }) => (input[name] ?? 0) !== 0)
		.map(({ name, kind, label, unit }) => {
			const title = label[locale].toLowerCase();
			if (kind === 'switch') return title;
			return `${title}\u00a0— ${number(input[name] ?? 0)}${unit ? `\u00a0${unit[locale]}` : ''}`;
		});
	const sentence = parts.join(', ');
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
