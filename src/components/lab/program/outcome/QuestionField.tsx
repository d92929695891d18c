import { useEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../../../demos/contract.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { NEVER_SENT } from '../../../never-sent.ts';
import type { OpenQuestion } from '../program-controller.ts';

interface Props {
	readonly question: OpenQuestion;
	/** Called where the focus would be lost with the field. */
	readonly onLeave: () => void;
	readonly locale: Locale;
}

/** Where the reader answers `input()` and `getpass()`. Takes the focus, as a terminal would, unless the reader is at another field. */
export function QuestionField({ question, onLeave, locale }: Props) {
	const texts = labTexts[locale];
	const form = useRef<HTMLFormElement>(null);
	const field = useRef<HTMLInputElement>(null);
	const isSecret = question.mask !== undefined;

	useEffect(() => {
		// Where a browser has a property of the name, that is a boolean, and any text would turn it on.
		field.current?.setAttribute('autocorrect', 'off');
		if (!(document.activeElement instanceof HTMLInputElement)) field.current?.focus();
		const own = form.current;
		return () => {
			if (own?.contains(document.activeElement)) onLeave();
		};
	}, []);

	return (
		<form
			{...NEVER_SENT}
			ref={form}
			class="program-question"
			onSubmit={(event) => {
				event.preventDefault();
				question.answer(field.current?.value ?? '');
			}}
		>
			<label>
				<span>{question.prompt.trim() || texts.question}</span>
				<input
					ref={field}
					// A password that is called one would be offered to be kept.
					type={isSecret ? 'password' : 'text'}
					autocomplete={isSecret ? 'one-time-code' : 'off'}
					autocapitalize="off"
					spellcheck={false}
					enterkeyhint="send"
					onKeyDown={(event) => {
						// As in a terminal, where it does nothing else in an empty line.
						if (event.key !== 'd' || !event.ctrlKey || event.currentTarget.value !== '') return;
						event.preventDefault();
						question.answer(null);
					}}
				/>
			</label>
			<button type="submit">{texts.answer}</button>
			<button type="button" class="quiet" title={texts.endOfInputHint} onClick={() => question.answer(null)}>
				{texts.endOfInput}
			</button>
		</form>
	);
}
