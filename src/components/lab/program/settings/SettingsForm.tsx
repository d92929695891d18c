import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Locale } from '../../../../demos/contract.ts';
import { formatFor } from '../../../../i18n/format.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { NEVER_SENT } from '../../../never-sent.ts';
import { BOUNDS, LIMIT_NAMES, type SettingName, WORLD_NAMES } from './settings.ts';
import type { SettingsState } from './use-settings.ts';

interface Props {
	readonly formRef: RefObject<HTMLFormElement>;
	readonly id: string;
	readonly settings: SettingsState;
	readonly onSubmit: (event: SubmitEvent) => void;
	/** The reader has changed a field. */
	readonly onChange: () => void;
	readonly locale: Locale;
}

/** The world that the program runs in: what shapes it in view, the limits behind a summary that tells them. */
export function SettingsForm(props: Props) {
	const { formRef, id, settings, onSubmit, onChange, locale } = props;
	const initial = settings.initial.value;
	const problems = settings.problems.value;
	const texts = labTexts[locale].settings;
	const hasProblem = problems.length > 0;
	const field = (name: SettingName) => (
		<SettingField
			key={name}
			name={name}
			initial={initial[name]}
			hint={name === 'cpus' ? texts.hint.cpus(settings.defaults.value.cpus) : texts.hint[name]}
			hasProblem={problems.includes(name)}
			locale={locale}
		/>
	);

	const [isOpen, setOpen] = useState(false);
	return (
		<form
			{...NEVER_SENT}
			ref={formRef}
			id={id}
			class="program-settings"
			noValidate
			onSubmit={onSubmit}
			onChange={onChange}
		>
			<fieldset key={settings.version.value}>
				<legend class="visually-hidden">{texts.legend}</legend>
				{/* Where the window is narrow; elsewhere there is room for them. */}
				<button
					type="button"
					class="quiet settings-fold"
					aria-expanded={isOpen || hasProblem}
					onClick={() => setOpen(!isOpen)}
				>
					{texts.legend}
				</button>
				<div class={isOpen || hasProblem ? 'settings-folded is-open' : 'settings-folded'}>
					<div class="fields">{WORLD_NAMES.map(field)}</div>
					<details open={LIMIT_NAMES.some((name) => problems.includes(name)) || undefined}>
						<summary>
							{texts.limits}: {texts.limitsAre(initial.timeS, initial.outputMb, initial.memoryMb)}
						</summary>
						<div class="fields">{LIMIT_NAMES.map(field)}</div>
					</details>
				</div>
			</fieldset>
		</form>
	);
}

interface FieldProps {
	readonly name: SettingName;
	readonly initial: number;
	readonly hint: string;
	readonly hasProblem: boolean;
	readonly locale: Locale;
}

function SettingField({ name, initial, hint, hasProblem, locale }: FieldProps) {
	const texts = labTexts[locale].settings;
	const id = `program-${name}`;
	const { min, max, isWhole } = BOUNDS[name];
	const unit = texts.unit[name];
	return (
		<div class="field">
			<label for={id}>
				{texts.label[name]}
				{unit && `, ${unit}`}
			</label>
			<input
				type="text"
				inputMode={isWhole ? 'numeric' : 'decimal'}
				autocomplete="off"
				enterkeyhint="go"
				id={id}
				name={name}
				defaultValue={formatFor(locale).number(initial, 6)}
				aria-describedby={hasProblem ? `${id}-problem ${id}-hint` : `${id}-hint`}
				aria-invalid={hasProblem || undefined}
			/>
			{hasProblem && (
				<p class="problem" id={`${id}-problem`}>
					{texts.problem(min, max, isWhole)}
				</p>
			)}
			<p class="hint" id={`${id}-hint`}>
				{hint}
			</p>
		</div>
	);
}
