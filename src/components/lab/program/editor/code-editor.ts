/** A place to write a program in: a plain text field, or the editor that takes its place. */
export interface CodeEditor {
	readonly text: string;
	/** Replaces the whole text; the reader can undo it where the editor has an undo. */
	readonly setText: (text: string) => void;
	readonly focus: () => void;
	/** Puts the cursor on a line, from 1, and shows it. `column` is from 1 too, in characters. */
	readonly goTo: (line: number, column: number | null) => void;
	/** Marks a line and says what is wrong with it, or takes the mark away. */
	readonly mark: (error: ErrorMark | null) => void;
	readonly close: () => void;
}

export interface ErrorMark {
	readonly line: number;
	readonly column: number | null;
	readonly message: string;
}

/** Where in a text a line and a column are. Both may be beyond its end; a column counts characters, not code units. */
export function offsetOf(text: string, line: number, column: number | null): number {
	const lines = text.split('\n').slice(0, Math.max(line, 1));
	const last = lines.at(-1) ?? '';
	const before = lines.slice(0, -1).reduce((length, { length: own }) => length + own + 1, 0);
	const characters = Array.from(last).slice(0, Math.max((column ?? 1) - 1, 0));
	return before + characters.join('').length;
}

/** The page's own text field as an editor: what there is before the editor's script has come, or where it does not. */
export function textareaEditor(
	textarea: HTMLTextAreaElement,
	{ onChange, onSetText }: { readonly onChange: () => void; readonly onSetText: () => void },
): CodeEditor {
	const listeners = new AbortController();
	textarea.addEventListener('input', onChange, { signal: listeners.signal });
	return {
		get text() {
			return textarea.value;
		},
		setText(text) {
			textarea.value = text;
			onSetText();
		},
		focus: () => textarea.focus(),
		goTo(line, column) {
			const at = offsetOf(textarea.value, line, column);
			textarea.focus();
			textarea.setSelectionRange(at, at);
			const lineHeight = Number.parseFloat(getComputedStyle(textarea).lineHeight);
			textarea.scrollTop = (line - 1) * lineHeight - textarea.clientHeight / 2;
		},
		// The line is named beside the output, with a button that leads to it.
		mark: () => {},
		close: () => listeners.abort(),
	};
}
