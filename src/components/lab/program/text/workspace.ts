/**
 * Which text stands in the editor, with which checks, where they came from and what they replaced, so that nothing that
 * a reader wrote is lost by a click or a link. Knows neither the editor nor the page.
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
	/** What is checked at the end of the program, as it was written; or empty. */
	readonly checks: ReadonlySignal<string>;
	/** Whether the text or its checks are no longer what they began as. */
	readonly isChanged: ReadonlySignal<boolean>;
	/** The text as it began, or null where that is not known any more. */
	readonly beginning: Beginning | null;
	/** Texts of the reader's that others replaced, the last first; the oldest make room. */
	readonly earlier: ReadonlySignal<readonly EarlierText[]>;
	/** The last of them, until the reader has taken note of it; else null. */
	readonly previous: ReadonlySignal<EarlierText | null>;
	/** How the last attempt to keep the text went. */
	readonly keeping: ReadonlySignal<Keeping>;
	/** Takes up the text that was kept at an earlier visit: what is to stand in the editor, or null. */
	readonly load: () => string | null;
	/** Another text takes the editor; the reader's own is put aside. */
	readonly open: (origin: Origin | null, text: string, checks?: string) => void;
	/** The reader wrote. */
	readonly edit: (text: string) => void;
	readonly editChecks: (checks: string) => void;
	/** Changes places with one of `earlier`, or with `previous`: what is to stand in the editor, or null. */
	readonly takeBack: (wanted?: EarlierText | null) => string | null;
	/** The reader has taken note of `previous`, which stays among `earlier`. */
	readonly dismiss: () => void;
	readonly save: () => void;
}

/** A program as a link or the picker has it. */
export interface Beginning {
	readonly text: string;
	readonly checks: string;
}

/** So many texts that were replaced are kept. */
export const KEPT_TEXTS = 12;

export function createWorkspace(store: TextStore, now = Date.now): Workspace {
	const origin = signal<Origin | null>(null);
	const checks = signal('');
	const isChanged = signal(false);
	const earlier = signal<readonly EarlierText[]>([]);
	const previous = signal<EarlierText | null>(null);
	const keeping = signal<Keeping>('kept');
	let current = '';
	/** Where it is not known any more, the text counts as changed for ever. */
	let beginning: Beginning | null = { text: '', checks: '' };

	/** An unchanged program is no loss: it is where it came from. */
	const putAside = () => {
		if (!isChanged.value || `${current}${checks.value}`.trim() === '') return;
		const replaced = { text: current, checks: checks.value, origin: origin.value, replacedAt: now() };
		earlier.value = [replaced, ...earlier.value.filter((other) => !isSame(other, replaced))].slice(0, KEPT_TEXTS);
		previous.value = replaced;
	};
	const begin = (from: Origin | null, text: string, itsChecks: string, isOwn = false) => {
		current = text;
		beginning = isOwn ? null : { text, checks: itsChecks };
		batch(() => {
			origin.value = from;
			checks.value = itsChecks;
			isChanged.value = isOwn;
		});
	};

	const compare = () => {
		isChanged.value = beginning === null || !isSame(beginning, { text: current, checks: checks.value });
	};

	return {
		origin,
		checks,
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
			if (kept.current !== null) begin(kept.origin, kept.current, kept.checks, true);
			return kept.current;
		},
		open(from, text, itsChecks = '') {
			if (text !== current || itsChecks !== checks.value) putAside();
			begin(from, text, itsChecks);
		},
		edit(text) {
			current = text;
			compare();
		},
		editChecks(next) {
			checks.value = next;
			compare();
		},
		takeBack(wanted = previous.value) {
			if (!wanted || !earlier.value.includes(wanted)) return null;
			previous.value = null;
			putAside();
			earlier.value = earlier.value.filter((other) => !isSame(other, wanted));
			begin(wanted.origin, wanted.text, wanted.checks, true);
			return wanted.text;
		},
		dismiss() {
			previous.value = null;
		},
		save() {
			// Of the two texts the reader's own is the one to be found at the next visit.
			const last = previous.value;
			const own = isChanged.value
				? { current, checks: checks.value, origin: origin.value, earlier: earlier.value }
				: last
					? {
							current: last.text,
							checks: last.checks,
							origin: last.origin,
							earlier: earlier.value.filter((text) => text !== last),
						}
					: { current: null, checks: '', origin: null, earlier: earlier.value };
			keeping.value = store.save(own.current === null && own.earlier.length === 0 ? null : own);
		},
	};
}

function isSame(one: Beginning, other: Beginning): boolean {
	return one.text === other.text && one.checks === other.checks;
}
