import { type DemoDefinition, type InputProblem, type Locale, PLACES } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { NEVER_SENT } from '../never-sent.ts';
import { describeInput } from '../run/describe-input.ts';
import { type FormValues, parametersOn } from '../run/form-values.ts';
import { ParameterField } from '../run/ParameterField.tsx';
import { ChangedConstants } from './ChangedConstants.tsx';

interface Props {
	readonly demo: DemoDefinition;
	readonly formId: string;
	readonly locale: Locale;
	readonly chosen: FormValues;
	/** The island has started: what is of no use without a script is left out of the page until then. */
	readonly isAlive: boolean;
	readonly problems: readonly InputProblem[];
	readonly onSubmit: (event: SubmitEvent) => void;
}

const SIZES = ['quick', 'article', 'own'] as const;

/** What Run will run: the size, the numbers, the place. The strategy's tabs and Run belong to this form from afar. */
export function RunForm({ demo, formId, locale, chosen, isAlive, problems, onSubmit }: Props) {
	const { engine, strategy, input } = chosen;
	const texts = demoTexts[locale];
	const quick = demo.sizes.quick[engine];
	const isWhole = Object.values(input).every((value) => Number.isInteger(value));
	const here = parametersOn(demo, engine);

	return (
		<form {...NEVER_SENT} id={formId} class="run-form" noValidate onSubmit={onSubmit}>
			<fieldset class="choice sizes">
				<legend>{texts.sizeLegend}</legend>
				{SIZES.map((size) => (
					<label key={size}>
						<input type="radio" name="size" value={size} defaultChecked={size === 'quick'} />
						<span>{texts.size[size]}</span>
					</label>
				))}
				<p class="hint if-quick">
					{describeInput(demo, quick, locale)}{' '}
					{demo.nature !== 'race' && <span class="aside">{texts.sizeHint.quick}</span>}
				</p>
				<p class="hint if-article">
					{describeInput(demo, demo.sizes.article, locale)} {texts.sizeHint.article[demo.nature]}
				</p>
				<div class="fields if-own">
					{/* What this engine has no use for is only hidden: it may be filled in, and the other engine chosen again. */}
					{isAlive &&
						demo.parameters.map((parameter) => (
							<div key={parameter.name} hidden={!here.includes(parameter)}>
								<ParameterField
									workload={demo.workload}
									parameter={parameter}
									formId={formId}
									initial={quick[parameter.name] ?? parameter.min}
									problem={problems.find(({ name }) => name === parameter.name) ?? null}
									locale={locale}
								/>
							</div>
						))}
				</div>
				{engine === 'python' && isWhole && (
					<ChangedConstants demo={demo} strategy={strategy} input={input} locale={locale} />
				)}
			</fieldset>
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
		</form>
	);
}
