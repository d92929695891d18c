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
	/** The editor's script is loaded when the pane is shown and the page has nothing else to do, or is turned to. */
	readonly isShown: boolean;
	/** How many lines the field is high, where the page does not say that. */
	readonly rows?: number;
	/** What is written here, where it is not the program. */
	readonly label?: string;
	readonly onChange: () => void;
	readonly onRun: () => void;
	readonly locale: Locale;
}

/** The editor comes within this time, however busy the page is. */
const IDLE_WITHIN_MS = 2_000;

/** A text field that already holds the program; the editor takes its place when it has come, with what was written. */
export function CodePane({ editor, firstSource, isShown, rows, label, onChange, onRun, locale }: Props) {
	const texts = labTexts[locale];
	const name = label ?? texts.code;
	const field = useRef<HTMLTextAreaElement>(null);
	const host = useRef<HTMLDivElement>(null);
	const [isLive, setLive] = useState(false);
	const [hasFailed, setFailed] = useState(false);
	const [isAsked, setAsked] = useState(false);
	const ask = () => setAsked(true);
	const latest = useRef({ onChange, onRun });
	latest.current = { onChange, onRun };

	useEffect(() => {
		const textarea = field.current;
		if (!textarea || editor.current) return;
		editor.current = textareaEditor(textarea, { onChange: () => latest.current.onChange(), onSetText: ask });
		// A phone gets the editor at the first touch: its script costs it a second.
		if (matchMedia('(pointer: coarse)').matches) return;
		const hasIdle = typeof requestIdleCallback === 'function';
		if (hasIdle) requestIdleCallback(ask, { timeout: IDLE_WITHIN_MS });
		else setTimeout(ask);
	}, []);

	useEffect(() => {
		if (!isShown || isLive || !isAsked) return;
		let isWanted = true;
		import('./code-mirror.ts').then(
			({ createCodeMirror }) => {
				const [textarea, place] = [field.current, host.current];
				if (!isWanted || !textarea || !place) return;
				const hadFocus = document.activeElement === textarea;
				editor.current?.close();
				place.hidden = false;
				textarea.hidden = true;
				editor.current = createCodeMirror(place, {
					text: textarea.value,
					cursor: textarea.selectionStart,
					label: name,
					help: texts.codeHelp,
					onChange: () => latest.current.onChange(),
					onRun: () => latest.current.onRun(),
				});
				setLive(true);
				// At once: what is typed meanwhile would go nowhere.
				if (hadFocus) return editor.current.focus();
				// Out of sight until it has measured itself: its lines settle by a hair's breadth, which readers need not see.
				place.classList.add('is-coming');
				requestAnimationFrame(() => requestAnimationFrame(() => place.classList.remove('is-coming')));
			},
			(error) => {
				console.error(error);
				setFailed(true);
			},
		);
		return () => {
			isWanted = false;
		};
	}, [isShown, isAsked]);

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
		event.preventDefault();
		onRun();
	};

	return (
		<>
			<div class="code-pane" onFocusCapture={ask} onPointerDown={ask}>
				<textarea
					ref={field}
					hidden={isLive}
					aria-label={name}
					defaultValue={firstSource}
					rows={rows}
					spellcheck={false}
					autocorrect="off"
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
