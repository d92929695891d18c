import type { InputProblem, Locale, Parameter, WorkloadName } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import { problemTexts } from '../../i18n/problems.ts';
import { parameterWords } from '../../i18n/workloads.ts';
import { fieldName } from './form-values.ts';

interface Props {
	readonly workload: WorkloadName;
	readonly parameter: Parameter;
	/** Prefix of element ids, unique on the page. */
	readonly formId: string;
	readonly initial: number;
	readonly problem: InputProblem | null;
	readonly locale: Locale;
}

/** A field with its bounds explained and, where it is wrong, the reason beside it. */
export function ParameterField({ workload, parameter, formId, initial, problem, locale }: Props) {
	const texts = demoTexts[locale];
	const name = fieldName(parameter.name);
	const id = `${formId}-${name}`;
	const scope = parameter.strategies
		? texts.parametersFor(parameter.strategies.map((strategy) => texts.strategy[strategy]).join(', '))
		: null;
	const shared = {
		id,
		name,
		'aria-describedby': `${id}-hint${problem ? ` ${id}-problem` : ''}`,
		'aria-invalid': problem ? ('true' as const) : undefined,
	};
	const { label, unit, hint } = parameterWords(workload, parameter, locale);

	return (
		<div class="field">
			{parameter.kind === 'switch' ? (
				<label class="switch">
					<input type="checkbox" {...shared} value="1" defaultChecked={initial === 1} />
					{label}
				</label>
			) : (
				<>
					<label for={id}>
						{label}
						{unit && `, ${unit}`}
					</label>
					<input
						type="text"
						inputMode="numeric"
						autocomplete="off"
						enterkeyhint="go"
						{...shared}
						defaultValue={formatFor(locale).number(initial)}
					/>
				</>
			)}
			{problem && (
				<p class="problem" id={`${id}-problem`}>
					{problemTexts[locale][problem.kind](label, problem)}
				</p>
			)}
			<p class="hint" id={`${id}-hint`}>
				{[hint, scope].filter(Boolean).join(' ')}
			</p>
		</div>
	);
}
