import type { Locale } from '../../../../demos/contract.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { programGroups } from './programs.ts';
import { FROM_LINK, type Origin } from './workspace.ts';

interface Props {
	readonly origin: Origin | null;
	readonly isChanged: boolean;
	readonly onChoose: (id: string) => void;
	readonly locale: Locale;
}

/** The choice of a program to start from. A text that is none of them stands in it under its own name. */
export function ProgramPicker({ origin, isChanged, onChoose, locale }: Props) {
	const texts = labTexts[locale];
	const isForeign = origin === null || origin === FROM_LINK;
	return (
		<label class="program-picker">
			<span>{texts.program}</span>
			<select
				value={origin ?? ''}
				onChange={({ currentTarget }) => currentTarget.value !== '' && onChoose(currentTarget.value)}
			>
				{isForeign && <option value={origin ?? ''}>{origin === null ? texts.fromReader : texts.fromLink}</option>}
				{programGroups(locale).map(({ title, programs }) => (
					<optgroup key={title} label={title}>
						{programs.map((program) => (
							<option key={program.id} value={program.id}>
								{program.title}
							</option>
						))}
					</optgroup>
				))}
			</select>
			{isChanged && !isForeign && <span class="program-changed">{texts.changed}</span>}
		</label>
	);
}
