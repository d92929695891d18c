import { type ReadonlySignal, signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Locale } from '../../../../demos/contract.ts';
import { partOf } from '../../parts.ts';
import type { CodeEditor } from '../editor/code-editor.ts';
import { createTextStore, type EarlierText } from './kept-text.ts';
import { CHECKS_KEY, fromProgramHash, type LinkSettings, settingsOfHash } from './program-link.ts';
import { FIRST_PROGRAM } from './programs.ts';
import { createWorkspace, FROM_LINK, type Workspace } from './workspace.ts';

/** What could not be opened, or not wholly. */
export type Notice =
	| { readonly kind: 'brokenLink' | 'oversizedLink' | 'unknownListing' | 'notLoaded' }
	| { readonly kind: 'linkNotUnderstood'; readonly parts: readonly string[] };

export interface ProgramText {
	readonly workspace: Workspace;
	readonly notice: ReadonlySignal<Notice | null>;
	/** False until the program stands in the editor that the page was opened for. */
	readonly isThere: ReadonlySignal<boolean>;
	/** The reader wrote. */
	readonly onEdit: () => void;
	/** The checks as their author has them now. */
	readonly onEditChecks: (checks: string) => void;
	readonly choose: (id: string) => void;
	/** The program as it was before the reader changed it. */
	readonly reset: () => void;
	/** One of the texts that were put aside, or the last. */
	readonly takeBack: (wanted?: EarlierText) => void;
	readonly dismiss: () => void;
	/** Makes the address say what a reload is to bring back; a text of the reader's own is in the storage instead. */
	readonly writeAddress: () => void;
}

interface Options {
	readonly editor: RefObject<CodeEditor>;
	readonly firstSource: string;
	readonly locale: Locale;
	/** Another program stands in the editor; the settings are what its link says, or none. */
	readonly onOpen: (settings: LinkSettings) => void;
	/** The address says settings, but no program. */
	readonly onSettings: (settings: LinkSettings) => void;
	/** The settings that differ from the defaults: `&latency=7`. */
	readonly addressOfSettings: () => string;
}

/** Several sites can share an origin, and so its storage. */
const STORE_KEY = `lab ${import.meta.env.BASE_URL}`;
const SAVE_AFTER_MS = 300;

/** The text in the editor: from a link, from the picker, from an earlier visit; kept as it is written. */
export function useProgramText(options: Options): ProgramText {
	const { text, start } = useMemo(() => createProgramText(options), []);
	useEffect(start, []);
	return text;
}

/** What `useProgramText` gives, and what it does as long as the page shows it: `start` gives its end. */
export function createProgramText(options: Options) {
	const { editor, firstSource, locale, onOpen, onSettings, addressOfSettings } = options;
	const workspace = createWorkspace(
		createTextStore(
			STORE_KEY,
			() => sessionStorage,
			() => localStorage,
		),
	);
	const notice = signal<Notice | null>(null);
	const isThere = signal(false);
	/** What the link that was opened carries. */
	let code = '';
	let packedChecks = '';
	let saving: ReturnType<typeof setTimeout> | undefined;
	/** How many programs were to be opened so far. */
	let asked = 0;

	const saveSoon = () => {
		clearTimeout(saving);
		saving = setTimeout(workspace.save, SAVE_AFTER_MS);
	};
	const show = (text: string) => {
		if (editor.current && editor.current.text !== text) editor.current.setText(text);
		editor.current?.mark(null);
		saveSoon();
	};
	const open = (origin: string | null, text: string, settings: LinkSettings = {}, itsChecks = '') => {
		// As every editor has it: what a text ends its lines with is not the reader's change.
		const lines = text.replace(/\r\n?/g, '\n');
		workspace.open(origin, lines, itsChecks);
		show(lines);
		onOpen(settings);
	};
	/** Whether it stands there now; the one that was wanted last does, in whatever order they come. */
	const openProgram = async (id: string, settings: LinkSettings = {}) => {
		const number = ++asked;
		const loading = import('./program-sources.ts').catch(() => null);
		const sources = (await loading)?.programSources(locale);
		if (number !== asked) return false;
		const source = sources?.get(id);
		notice.value = source === undefined ? { kind: sources ? 'unknownListing' : 'notLoaded' } : null;
		if (source !== undefined) open(id, source, settings);
		return source !== undefined;
	};
	const writeAddress = () => {
		const { origin, isChanged } = workspace;
		const isOwn = isChanged.value || origin.value === null;
		const isLink = !isOwn && origin.value === FROM_LINK;
		const program = isOwn ? '' : isLink ? `&code=${code}` : `&listing=${origin.value}`;
		const itsChecks = isLink && packedChecks ? `&${CHECKS_KEY}=${packedChecks}` : '';
		const hash = `${program}${addressOfSettings()}${itsChecks}`.replace('&', '#');
		history.replaceState(history.state, '', location.pathname + location.search + hash);
	};
	const keepEdited = () => {
		// Not at every key: browsers allow an address to change so many times only.
		if (workspace.isChanged.value && /[#&](code|listing)=/.test(location.hash)) writeAddress();
		saveSoon();
	};
	const openLink = async () => {
		const { hash } = location;
		if (partOf(hash) !== 'program') return;
		const parts = new URLSearchParams(hash.slice(1));
		const listing = parts.get('listing');
		if (listing !== null) {
			const { settings, notUnderstood } = settingsOfHash(hash);
			const isOpen = await openProgram(listing, settings);
			if (isOpen && notUnderstood.length > 0) notice.value = { kind: 'linkNotUnderstood', parts: notUnderstood };
			return;
		}
		if (!parts.has('code')) return onSettings(settingsOfHash(hash).settings);
		const parsed = await fromProgramHash(hash);
		// Another link may have come while this one was read.
		if (location.hash !== hash) return;
		if (parsed.kind !== 'program') {
			notice.value = { kind: parsed.kind === 'broken' ? 'brokenLink' : 'oversizedLink' };
			return open(null, '');
		}
		code = parts.get('code') ?? '';
		packedChecks = parts.get(CHECKS_KEY) ?? '';
		const { source, settings, notUnderstood } = parsed;
		notice.value = notUnderstood.length > 0 ? { kind: 'linkNotUnderstood', parts: notUnderstood } : null;
		open(FROM_LINK, source, settings, parsed.checks);
	};

	const text: ProgramText = {
		workspace,
		notice,
		isThere,
		onEdit() {
			workspace.edit(editor.current?.text ?? '');
			keepEdited();
		},
		onEditChecks(checks) {
			workspace.editChecks(checks);
			keepEdited();
		},
		async choose(id) {
			if (await openProgram(id)) writeAddress();
		},
		reset() {
			const origin = workspace.origin.value;
			notice.value = null;
			if (origin === FROM_LINK && workspace.beginning !== null) {
				open(FROM_LINK, workspace.beginning.text, {}, workspace.beginning.checks);
				return writeAddress();
			}
			text.choose(origin === null || origin === FROM_LINK ? FIRST_PROGRAM : origin);
		},
		takeBack(wanted) {
			const taken = workspace.takeBack(wanted);
			if (taken === null) return;
			notice.value = null;
			writeAddress();
			show(taken);
		},
		dismiss() {
			workspace.dismiss();
			saveSoon();
		},
		writeAddress,
	};

	const start = () => {
		// Readers write before the script has come, and browsers bring back what was written before a reload.
		const found = editor.current?.text ?? firstSource;
		const kept = found === firstSource ? workspace.load() : null;
		if (kept === null) workspace.open(FIRST_PROGRAM, firstSource);
		if (kept !== null) show(kept);
		else if (found !== firstSource) workspace.edit(found);
		openLink().finally(() => {
			isThere.value = true;
		});
		addEventListener('hashchange', openLink);
		addEventListener('pagehide', workspace.save);
		return () => {
			removeEventListener('hashchange', openLink);
			removeEventListener('pagehide', workspace.save);
		};
	};
	return { text, start };
}
