/**
 * Which text stands in the editor, where it came from and what it replaced, so that nothing that a reader wrote is lost
 * by a click or a link. Knows neither the editor nor the page.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Keeping } from '../../../storage.ts';
import type { EarlierText, TextStore } from './kept-text.ts';

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
	/** Texts of the reader's that others replaced, the last first; the oldest make room. */
	readonly earlier: ReadonlySignal<readonly EarlierText[]>;
	/** The last of them, until the reader has taken note of it; else null. */
	readonly previous: ReadonlySignal<string | null>;
	/** How the last attempt to keep the text went. */
	readonly keeping: ReadonlySignal<Keeping>;
	/** Takes up the text that was kept at an earlier visit: what is to stand in the editor, or null. */
	readonly load: () => string | null;
	/** Another text takes the editor; the reader's own is put aside. */
	readonly open: (origin: Origin | null, text: string) => void;
	/** The reader wrote. */
	readonly edit: (text: string) => void;
	/** Changes places with one of `earlier`, or with `previous`: what is to stand in the editor, or null. */
	readonly takeBack: (text?: string) => string | null;
	/** The reader has taken note of `previous`, which stays among `earlier`. */
	readonly dismiss: () => void;
	readonly save: () => void;
}

/** So many texts that were replaced are kept. */
export const KEPT_TEXTS = 12;

export function createWorkspace(store: TextStore, now = Date.now): Workspace {
	const origin = signal<Origin | null>(null);
	const isChanged = signal(false);
	const earlier = signal<readonly EarlierText[]>([]);
	const previous = signal<string | null>(null);
	const keeping = signal<Keeping>('kept');
	let current = '';
	/** Where it is not known any more, the text counts as changed for ever. */
	let beginning: string | null = '';

	/** An unchanged program is no loss: it is where it came from. */
	const putAside = () => {
		if (!isChanged.value || current.trim() === '') return;
		const replaced = { text: current, origin: origin.value, replacedAt: now() };
		earlier.value = [replaced, ...earlier.value.filter(({ text }) => text !== current)].slice(0, KEPT_TEXTS);
		previous.value = current;
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
		earlier,
		previous,
		keeping,
		get beginning() {
			return beginning;
		},
		load() {
			const kept = store.load();
			if (!kept) return null;
			earlier.value = kept.earlier;
			if (kept.current !== null) begin(kept.origin, kept.current, true);
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
		takeBack(wanted = previous.value ?? undefined) {
			const taken = earlier.value.find(({ text }) => text === wanted);
			if (!taken) return null;
			previous.value = null;
			putAside();
			earlier.value = earlier.value.filter(({ text }) => text !== taken.text);
			begin(taken.origin, taken.text, true);
			return taken.text;
		},
		dismiss() {
			previous.value = null;
		},
		save() {
			// Of the two texts the reader's own is the one to be found at the next visit.
			const last = previous.value === null ? undefined : earlier.value.find(({ text }) => text === previous.value);
			const own = isChanged.value
				? { current, origin: origin.value, earlier: earlier.value }
				: last
					? { current: last.text, origin: last.origin, earlier: earlier.value.filter((text) => text !== last) }
					: { current: null, origin: null, earlier: earlier.value };
			keeping.value = store.save(own.current === null && own.earlier.length === 0 ? null : own);
		},
	};
}
