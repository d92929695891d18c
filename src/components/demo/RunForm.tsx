import { type DemoDefinition, type InputProblem, type Locale, PLACES } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { describeInput } from '../run/describe-input.ts';
import { type FormValues, parametersOn } from '../run/form-values.ts';
import { ParameterField } from '../run/ParameterField.tsx';
import { RunButton } from '../run/RunButton.tsx';
import { ChangedConstants } from './ChangedConstants.tsx';

interface Props {
	readonly demo: DemoDefinition;
	readonly formId: string;
	readonly locale: Locale;
	readonly chosen: FormValues;
	/** The island has started: what is of no use without a script is left out of the page until then. */
	readonly isAlive: boolean;
	readonly isBusy: boolean;
	readonly hasRun: boolean;
	readonly problems: readonly InputProblem[];
	readonly estimate: string | null;
	/** What the page knows of the Python engine in this browser; null until it is asked. */
	readonly python: PythonHere | null;
	readonly onSubmit: (event: SubmitEvent) => void;
}

export interface PythonHere {
	readonly isSupported: boolean;
	/** What the first run loads. */
	readonly downloadBytes: number;
}

const SIZES = ['quick', 'article', 'own'] as const;

/** Run and Stop in one place, the size, the place, the numbers. The strategy's tabs belong to this form from afar. */
export function RunForm(props: Props) {
	const { demo, formId, locale, chosen, isAlive, isBusy, hasRun, problems, estimate, python, onSubmit } = props;
	const { engine, strategy, input } = chosen;
	const texts = demoTexts[locale];
	const quick = demo.sizes.quick[engine];
	const isWhole = Object.values(input).every((value) => Number.isInteger(value));

	return (
		<form id={formId} class="run-form" noValidate onSubmit={onSubmit}>
			<div class="run-bar">
				<RunButton label={hasRun ? texts.runAgain : texts.run} isBusy={isBusy} locale={locale} />
				<button class="quiet" type="submit" name="action" value="compare" disabled={isBusy}>
					{texts.compareAll}
				</button>
			</div>
			<fieldset class="choice sizes">
				<legend>{texts.sizeLegend}</legend>
				{SIZES.map((size) => (
					<label key={size}>
						<input type="radio" name="size" value={size} defaultChecked={size === 'quick'} />
						<span>{texts.size[size]}</span>
					</label>
				))}
				<p class="hint if-quick">
					{describeInput(demo, quick, locale)} {demo.nature !== 'race' && texts.sizeHint.quick}
				</p>
				<p class="hint if-article">
					{describeInput(demo, demo.sizes.article, locale)} {texts.sizeHint.article[demo.nature]}
				</p>
				<div class="fields if-own">
					{isAlive &&
						parametersOn(demo, engine).map((parameter) => (
							<ParameterField
								key={`${engine} ${parameter.name}`}
								parameter={parameter}
								formId={formId}
								initial={quick[parameter.name] ?? parameter.min}
								problem={problems.find(({ name }) => name === parameter.name)?.message[locale] ?? null}
								locale={locale}
							/>
						))}
				</div>
				{engine === 'python' && isWhole && (
					<ChangedConstants demo={demo} strategy={strategy} input={input} locale={locale} />
				)}
			</fieldset>
			{estimate && <p class="estimate">{estimate}</p>}
			{python && !python.isSupported && <p class="no-python">{texts.noPython}</p>}
			{python?.isSupported && engine === 'python' && !hasRun && !isBusy && (
				<p class="hint first-run">{texts.firstRun(python.downloadBytes)}</p>
			)}
			{engine === 'typescript' && (
				<details class="place">
					<summary>{texts.placeLegend}</summary>
					<fieldset class="choice">
						<legend class="visually-hidden">{texts.placeLegend}</legend>
						{PLACES.map((place) => (
							<label key={place}>
								<input type="radio" name="place" value={place} defaultChecked={place === 'worker'} />
								<span>{texts.place[place]}</span>
							</label>
						))}
						<p class="hint">{texts.placeHint}</p>
					</fieldset>
				</details>
			)}
			<p class="problem form-problem" role="alert">
				{problems.length > 0 ? texts.problems(problems.length) : ''}
			</p>
		</form>
	);
}
