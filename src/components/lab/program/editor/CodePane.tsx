import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../../../demos/contract.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { type CodeEditor, textareaEditor } from './code-editor.ts';

interface Props {
	/** Set to whatever the reader writes in. */
	readonly editor: RefObject<CodeEditor>;
	/** What the page holds before any script runs. */
	readonly firstSource: string;
	/** The editor's script is loaded when the pane is first shown. */
	readonly isShown: boolean;
	readonly onChange: () => void;
	readonly onRun: () => void;
	readonly locale: Locale;
}

/** A text field that already holds the program; the editor takes its place when it has come, with what was written. */
export function CodePane({ editor, firstSource, isShown, onChange, onRun, locale }: Props) {
	const texts = labTexts[locale];
	const field = useRef<HTMLTextAreaElement>(null);
	const host = useRef<HTMLDivElement>(null);
	const [isLive, setLive] = useState(false);
	const [hasFailed, setFailed] = useState(false);
	const latest = useRef({ onChange, onRun });
	latest.current = { onChange, onRun };

	useEffect(() => {
		const textarea = field.current;
		if (!textarea || editor.current) return;
		editor.current = textareaEditor(textarea, () => latest.current.onChange());
	}, []);

	useEffect(() => {
		if (!isShown || isLive) return;
		let isWanted = true;
		import('./code-mirror.ts').then(
			({ createCodeMirror }) => {
				const [textarea, place] = [field.current, host.current];
				if (!isWanted || !textarea || !place) return;
				const hadFocus = document.activeElement === textarea;
				editor.current?.close();
				place.hidden = false;
				textarea.hidden = true;
				// Out of sight until it has measured itself: its lines settle by a hair's breadth, which readers need not see.
				place.classList.add('is-coming');
				editor.current = createCodeMirror(place, {
					text: textarea.value,
					cursor: textarea.selectionStart,
					label: texts.code,
					help: texts.codeHelp,
					onChange: () => latest.current.onChange(),
					onRun: () => latest.current.onRun(),
				});
				setLive(true);
				requestAnimationFrame(() =>
					requestAnimationFrame(() => {
						place.classList.remove('is-coming');
						if (hadFocus) editor.current?.focus();
					}),
				);
			},
			(error) => {
				console.error(error);
				setFailed(true);
			},
		);
		return () => {
			isWanted = false;
		};
	}, [isShown]);

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
		event.preventDefault();
		onRun();
	};

	return (
		<>
			<div class="code-pane">
				<textarea
					ref={field}
					hidden={isLive}
					aria-label={texts.code}
					defaultValue={firstSource}
					spellcheck={false}
					autocapitalize="off"
					autocomplete="off"
					wrap="off"
					onKeyDown={onKeyDown}
				/>
				<div ref={host} hidden={!isLive} class="code-editor" />
			</div>
			{hasFailed && <p class="hint">{texts.editorNotLoaded}</p>}
		</>
	);
}
