/**
 * Which text stands in the editor, where it came from and what it replaced, so that nothing that a reader wrote is lost
 * by a click or a link. Knows neither the editor nor the page.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Keeping, TextStore } from './kept-text.ts';

/** Where a text began: a program of the picker by its name, or a link. */
export type Origin = string | typeof FROM_LINK;
export const FROM_LINK = 'link';

export interface Workspace {
	/** Null for a text that began as no program that is known here. */
	readonly origin: ReadonlySignal<Origin | null>;
	/** Whether the text is no longer what it began as. */
	readonly isChanged: ReadonlySignal<boolean>;
	/** The text as it began, or null where that is not known any more. */
	readonly beginning: string | null;
	/** A text of the reader's that another replaced, or null. */
	readonly previous: ReadonlySignal<string | null>;
	/** How the last attempt to keep the text went. */
	readonly keeping: ReadonlySignal<Keeping>;
	/** Takes up the text that was kept at an earlier visit: what is to stand in the editor, or null. */
	readonly load: () => string | null;
	/** Another text takes the editor; the reader's own is put aside. */
	readonly open: (origin: Origin | null, text: string) => void;
	/** The reader wrote. */
	readonly edit: (text: string) => void;
	/** Changes places with `previous`: what is to stand in the editor, or null. */
	readonly takeBack: () => string | null;
	/** The text that was put aside is not wanted. */
	readonly dismiss: () => void;
	readonly save: () => void;
}

export function createWorkspace(store: TextStore): Workspace {
	const origin = signal<Origin | null>(null);
	const isChanged = signal(false);
	const previous = signal<string | null>(null);
	const keeping = signal<Keeping>('kept');
	let current = '';
	/** Where it is not known any more, the text counts as changed for ever. */
	let beginning: string | null = '';

	/** An unchanged program is no loss: it is where it came from. */
	const putAside = () => {
		if (isChanged.value && current.trim() !== '') previous.value = current;
	};
	const begin = (from: Origin | null, text: string, isOwn = false) => {
		current = text;
		beginning = isOwn ? null : text;
		batch(() => {
			origin.value = from;
			isChanged.value = isOwn;
		});
	};

	return {
		origin,
		isChanged,
		previous,
		keeping,
		get beginning() {
			return beginning;
		},
		load() {
			const kept = store.load();
			if (!kept) return null;
			begin(kept.origin, kept.current, true);
			previous.value = kept.previous;
			return kept.current;
		},
		open(from, text) {
			if (text !== current) putAside();
			begin(from, text);
		},
		edit(text) {
			current = text;
			isChanged.value = text !== beginning;
		},
		takeBack() {
			const text = previous.value;
			if (text === null) return null;
			const replaced = isChanged.value && current.trim() !== '' ? current : null;
			begin(null, text, true);
			previous.value = replaced;
			return text;
		},
		dismiss() {
			previous.value = null;
		},
		save() {
			// Of the two texts the reader's own is the one to be found at the next visit.
			const own = isChanged.value
				? { current, origin: origin.value, previous: previous.value }
				: previous.value !== null
					? { current: previous.value, origin: null, previous: null }
					: null;
			keeping.value = store.save(own);
		},
	};
}
