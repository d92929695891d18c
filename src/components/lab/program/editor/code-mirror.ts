/**
 * The editor, loaded when the laboratory is opened. It lives in a shadow tree: its style sheets are then objects of the
 * script, where in the page itself they would be inline styles, which the content security policy refuses.
 */
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, isolateHistory } from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import { bracketMatching, indentOnInput, indentUnit, LanguageSupport } from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import {
	type Command,
	EditorView,
	highlightActiveLine,
	highlightActiveLineGutter,
	keymap,
	lineNumbers,
} from '@codemirror/view';
import { type CodeEditor, offsetOf } from './code-editor.ts';
import { editorLook } from './editor-look.ts';
import { errorMark, setErrorMark } from './error-mark.ts';

const INDENT = '    ';

interface Options {
	readonly text: string;
	/** Where the cursor stood in the field that the editor takes the place of. */
	readonly cursor: number;
	readonly label: string;
	/** How to leave it by keyboard, said to who cannot see it. */
	readonly help: string;
	readonly onChange: () => void;
	readonly onRun: () => void;
}

/** Puts an editor into an element, which becomes the host of a shadow tree. */
export function createCodeMirror(host: HTMLElement, options: Options): CodeEditor {
	const { text, cursor, label, help, onChange, onRun } = options;
	const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
	const run: Command = () => {
		onRun();
		return true;
	};
	const view = new EditorView({
		parent: root,
		root,
		state: EditorState.create({
			doc: text,
			selection: { anchor: Math.min(cursor, text.length) },
			extensions: [
				lineNumbers(),
				history(),
				new LanguageSupport(pythonLanguage),
				indentUnit.of(INDENT),
				EditorState.tabSize.of(INDENT.length),
				indentOnInput(),
				bracketMatching(),
				highlightActiveLine(),
				highlightActiveLineGutter(),
				// Before the editor's own, for which this key is a new line.
				Prec.highest(
					keymap.of([
						{ key: 'Mod-Enter', run },
						{ key: 'Ctrl-Enter', run },
					]),
				),
				keymap.of([...defaultKeymap, ...historyKeymap, { key: 'Tab', run: indent, shift: indentLess }]),
				EditorView.contentAttributes.of({
					'aria-label': label,
					'aria-description': help,
					// Keyboards of phones make capitals, quotation marks and words of code.
					spellcheck: 'false',
					autocorrect: 'off',
					autocapitalize: 'off',
					autocomplete: 'off',
					translate: 'no',
					enterkeyhint: 'enter',
					// It has the focus anyhow; for tools that look for what takes it.
					tabindex: '0',
				}),
				EditorView.updateListener.of(({ docChanged }) => {
					if (docChanged) onChange();
				}),
				typeOverSelection,
				errorMark,
				editorLook,
			],
		}),
	});

	return {
		get text() {
			return view.state.doc.toString();
		},
		setText(next) {
			view.dispatch({
				changes: { from: 0, to: view.state.doc.length, insert: next },
				selection: { anchor: 0 },
				annotations: isolateHistory.of('full'),
			});
			view.scrollDOM.scrollTop = 0;
		},
		focus: () => view.focus(),
		goTo(line, column) {
			const anchor = Math.min(offsetOf(view.state.doc.toString(), line, column), view.state.doc.length);
			view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
			view.focus();
		},
		mark(error) {
			view.dispatch({ effects: setErrorMark.of(error) });
			if (!error) return;
			const at = view.state.doc.line(Math.min(Math.max(error.line, 1), view.state.doc.lines)).from;
			view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'center' }) });
		},
		close: () => view.destroy(),
	};
}

/**
 * Types over a selection without the browser's help: Chromium would keep the colours of what was selected by an inline
 * style, which the content security policy refuses.
 */
const typeOverSelection = EditorView.domEventHandlers({
	beforeinput({ inputType, data }, view) {
		if (inputType !== 'insertText' || !data || view.composing || view.state.selection.main.empty) return false;
		view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
		return true;
	},
});

/** Indents the lines of a selection; without one, goes on to the next stop. */
const indent: Command = (view) => {
	const { state } = view;
	if (!state.selection.main.empty) return indentMore(view);
	const { head } = state.selection.main;
	const column = head - state.doc.lineAt(head).from;
	const spaces = INDENT.slice(column % INDENT.length);
	view.dispatch(state.replaceSelection(spaces), { userEvent: 'input.indent', scrollIntoView: true });
	return true;
};
