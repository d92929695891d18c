import type { RefObject } from 'preact';
import { catalog } from '../../demos/catalog.ts';
import { type InputProblem, type Locale, PLACES, WORKLOADS } from '../../demos/contract.ts';
import { strategiesOf } from '../../demos/strategies.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { workloadTexts } from '../../i18n/workloads.ts';
import { NEVER_SENT } from '../never-sent.ts';
import { ParameterField } from '../run/ParameterField.tsx';
import type { LabForm as Form } from './lab-link.ts';

interface Props {
	readonly formRef: RefObject<HTMLFormElement>;
	/** By which Run, outside of it, belongs to it. */
	readonly id: string;
	/** What the fields begin with; a new `version` sets them anew. */
	readonly initial: Form;
	readonly version: number;
	readonly isBusy: boolean;
	readonly problems: readonly InputProblem[];
	readonly lacksStrategy: boolean;
	readonly locale: Locale;
	readonly onSubmit: (event: SubmitEvent) => void;
	readonly onChange: () => void;
	readonly onFill: (size: 'quick' | 'article') => void;
}

/** What to run in the laboratory: the workload, the strategies, the numbers. */
export function LabForm(props: Props) {
	const { formRef, id, initial, version, isBusy, problems, lacksStrategy, locale, onSubmit, onChange, onFill } = props;
	const texts = demoTexts[locale];
	const demo = catalog[initial.workload];

	return (
		<form {...NEVER_SENT} ref={formRef} id={id} class="lab-form" noValidate onSubmit={onSubmit} onInput={onChange}>
			<fieldset class="tabs" disabled={isBusy}>
				<legend class="visually-hidden">{texts.lab.workload}</legend>
				{WORKLOADS.map((workload) => (
					<label key={workload}>
						<input type="radio" name="workload" value={workload} checked={workload === initial.workload} />
						<span>{workloadTexts[locale][workload].title}</span>
					</label>
				))}
			</fieldset>
			<p class="lab-question">{workloadTexts[locale][demo.workload].question}</p>
			<div class="lab-columns" key={version}>
				<fieldset class="lab-strategies">
					<legend>{texts.lab.strategies}</legend>
					{strategiesOf(demo).map((strategy) => (
						<label key={strategy} class="switch">
							<input
								type="checkbox"
								name="strategies"
								value={strategy}
								defaultChecked={initial.strategies.includes(strategy)}
								aria-describedby={lacksStrategy ? 'lab-no-strategy' : undefined}
								aria-invalid={lacksStrategy || undefined}
							/>
							{texts.strategy[strategy]}
						</label>
					))}
					{lacksStrategy && (
						<p class="problem" id="lab-no-strategy">
							{texts.lab.chooseStrategy}
						</p>
					)}
				</fieldset>
				<fieldset class="lab-numbers">
					<legend>{texts.lab.parameters}</legend>
					<p class="lab-presets">
						{texts.lab.preset}:{' '}
						{(['quick', 'article'] as const).map((size) => (
							<button key={size} type="button" class="quiet" onClick={() => onFill(size)} disabled={isBusy}>
								{texts.size[size]}
							</button>
						))}
					</p>
					<div class="fields">
						{demo.parameters.map((parameter) => (
							<ParameterField
								key={parameter.name}
								workload={demo.workload}
								parameter={parameter}
								formId="lab"
								initial={initial.input[parameter.name] ?? parameter.min}
								problem={problems.find(({ name }) => name === parameter.name) ?? null}
								locale={locale}
							/>
						))}
					</div>
				</fieldset>
				<fieldset class="choice">
					<legend>{texts.placeLegend}</legend>
					{PLACES.map((place) => (
						<label key={place}>
							<input type="radio" name="place" value={place} defaultChecked={place === initial.place} />
							<span>{texts.place[place]}</span>
						</label>
					))}
					<p class="hint">{texts.placeHint}</p>
				</fieldset>
			</div>
			<p class="problem form-problem" role="alert">
				{problems.length > 0 ? texts.problems(problems.length) : ''}
			</p>
		</form>
	);
}
