import type { Locale } from '../../../../demos/contract.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import type { EarlierText } from './kept-text.ts';
import { programGroups } from './program-groups.ts';
import { FROM_LINK, KEPT_TEXTS, type Origin } from './workspace.ts';

interface Props {
	readonly origin: Origin | null;
	readonly isChanged: boolean;
	readonly earlier: readonly EarlierText[];
	readonly onChoose: (id: string) => void;
	readonly onTakeBack: (earlier: EarlierText) => void;
	readonly locale: Locale;
}

const EARLIER = /^earlier (\d+)$/;

/** The choice of a program to start from. A text that is none of them stands in it under its own name. */
export function ProgramPicker({ origin, isChanged, earlier, onChoose, onTakeBack, locale }: Props) {
	const texts = labTexts[locale];
	const groups = programGroups(locale);
	const titleOf = (id: string | null) =>
		groups.flatMap(({ programs }) => programs).find((program) => program.id === id)?.title ??
		(id === FROM_LINK ? texts.fromLink : texts.fromReader);
	const choose = (select: HTMLSelectElement) => {
		const taken = earlier[EARLIER.exec(select.value)?.[1] as unknown as number];
		if (taken) {
			// What stands there afterwards is where the text began; where that is the same, nothing is rendered anew.
			select.value = origin ?? '';
			onTakeBack(taken);
		} else if (select.value !== '') onChoose(select.value);
	};
	const isForeign = origin === null || origin === FROM_LINK;
	return (
		<label class="program-picker">
			<span>{texts.program}</span>
			<select value={origin ?? ''} onChange={({ currentTarget }) => choose(currentTarget)}>
				{isForeign && <option value={origin ?? ''}>{origin === null ? texts.fromReader : texts.fromLink}</option>}
				{earlier.length > 0 && (
					<optgroup label={texts.earlierTexts(KEPT_TEXTS)}>
						{earlier.map((text, index) => (
							<option key={`${text.text}\n${text.checks}`} value={`earlier ${index}`}>
								{texts.earlierText(titleOf(text.origin), text.replacedAt)}
							</option>
						))}
					</optgroup>
				)}
				{groups.map(({ title, programs }) => (
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
