import { type KeyGroup, type KeyList, keysTexts } from '../../i18n/keys.ts';
import { localeOf } from '../../i18n/locales.ts';
import { makeDialog } from '../dialog.ts';
import { element } from '../element.ts';
import { loadStylesheet } from '../load-stylesheet.ts';
import { keep, kept } from '../storage.ts';
import styles from './keys.css?url';

/** Kept where the reader has turned the lone key off. */
const OFF = ['help-key', 'off'] as const;

let isOn = kept(OFF[0]) !== OFF[1];
let dialog: HTMLDialogElement | null = null;

/** Opens the list of the keys that do something on this page. Rejects where its style sheet does not load. */
export async function openKeys(): Promise<void> {
	if (!dialog) {
		await loadStylesheet(styles);
		dialog ??= makeKeys();
	}
	if (!dialog.open) dialog.showModal();
}

/** The same by its key, unless the reader has turned that off (WCAG 2.1.4). */
export async function openKeysByKey(): Promise<void> {
	if (isOn) await openKeys();
}

function makeKeys(): HTMLDialogElement {
	const texts = keysTexts[localeOf(document.documentElement.lang)];
	const title = element('h2', { id: 'keys-title' }, [texts.title]);
	return makeDialog({ class: 'keys', 'aria-labelledby': 'keys-title' }, title, texts.close, [
		element('div', { class: 'keys-list' }, [
			...PLACES.flatMap(([group, place]) => (document.querySelector(place) ? listOf(texts[group]) : [])),
			byKeySwitch(texts.byKey, texts.byKeyHint),
		]),
	]);
}

/** What a page has where the keys of a group mean something; in the order in which they are listed. */
const PLACES: readonly (readonly [KeyGroup, selector: string])[] = [
	['everywhere', ':root'],
	['search', ':root'],
	['editor', '[data-lab]'],
	['timeline', '[data-demo]'],
	['replay', '[data-lab], [data-challenge]'],
	['race', '.by-hand'],
];

function listOf({ title, keys }: KeyList): HTMLElement[] {
	const rows = keys.map(([key = '', meaning = '']) =>
		element('div', {}, [element('dt', {}, [element('kbd', {}, [key])]), element('dd', {}, [meaning])]),
	);
	return [element('h3', {}, [title]), element('dl', {}, rows)];
}

function byKeySwitch(label: string, hint: string): HTMLElement {
	const box = element('input', { type: 'checkbox', 'aria-describedby': 'keys-hint' });
	box.checked = isOn;
	box.addEventListener('change', () => {
		isOn = box.checked;
		keep(OFF[0], isOn ? null : OFF[1]);
	});
	return element('div', { class: 'keys-switch' }, [
		element('label', {}, [box, ' ', label]),
		element('p', { id: 'keys-hint' }, [hint]),
	]);
}
