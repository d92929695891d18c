import { type Extension, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import {
	Decoration,
	type DecorationSet,
	EditorView,
	GutterMarker,
	gutterLineClass,
	WidgetType,
} from '@codemirror/view';
import { type ErrorMark, offsetOf } from './code-editor.ts';

/** Sets the mark, or takes it away. */
export const setErrorMark = StateEffect.define<ErrorMark | null>();

/** Places in the document. */
interface Marked {
	readonly from: number;
	readonly to: number;
	/** The character that a syntax error points at, or null. */
	readonly at: number | null;
	readonly message: string;
}

const marked = StateField.define<Marked | null>({
	create: () => null,
	update(value, transaction) {
		for (const effect of transaction.effects) {
			if (effect.is(setErrorMark)) return effect.value && placeIn(transaction.newDoc, effect.value);
		}
		if (!value || !transaction.docChanged) return value;
		// A line that its reader mends is no longer the one that failed.
		if (transaction.changes.touchesRange(value.from, value.to)) return null;
		const moved = (position: number) => transaction.changes.mapPos(position, 1);
		const { from, to, at, message } = value;
		return { from: moved(from), to: moved(to), at: at === null ? null : moved(at), message };
	},
	provide: (field) => [
		EditorView.decorations.from(field, (value) => (value ? decorationsOf(value) : Decoration.none)),
		gutterLineClass.from(field, (value) => (value ? RangeSet.of(gutterMark.range(value.from)) : RangeSet.empty)),
	],
});

/** The line of an error: coloured, with the message under it, so that both are read where the mistake is. */
export const errorMark: Extension = marked;

function placeIn(document: Text, { line, column, message }: ErrorMark): Marked {
	const { from, to } = document.line(Math.min(Math.max(line, 1), document.lines));
	const at = column === null ? null : Math.min(offsetOf(document.toString(), line, column), to);
	return { from, to, at, message };
}

function decorationsOf({ from, to, at, message }: Marked): DecorationSet {
	const line = Decoration.line({ class: 'cm-error-line' }).range(from);
	const words = Decoration.widget({ widget: new Message(message), block: true, side: 1 }).range(to);
	const character = at === null || at >= to ? [] : [Decoration.mark({ class: 'cm-error-character' }).range(at, at + 1)];
	return Decoration.set([line, ...character, words], true);
}

const gutterMark = new (class extends GutterMarker {
	override elementClass = 'cm-error-gutter';
})();

class Message extends WidgetType {
	readonly #text: string;

	constructor(text: string) {
		super();
		this.#text = text;
	}

	override eq(other: Message): boolean {
		return other.#text === this.#text;
	}

	override toDOM(): HTMLElement {
		const element = document.createElement('div');
		element.className = 'cm-error-message';
		element.textContent = this.#text;
		return element;
	}
}
