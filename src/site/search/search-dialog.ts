import { siteTexts } from '../../i18n/index.ts';
import { localeOf } from '../../i18n/locales.ts';
import { makeDialog } from '../dialog.ts';
import { element } from '../element.ts';
import { loadStylesheet } from '../load-stylesheet.ts';
import { excerptNodes } from './excerpt.ts';
import { type FoundPage, type FoundSection, load, searchSite } from './pagefind.ts';
import styles from './search.css?url';

/** Of a page's sections so many are shown at once; the others unfold. */
const FIRST_SECTIONS = 3;

type State = 'idle' | 'loading' | 'found' | 'empty' | 'failed';

let dialog: SearchDialog | null = null;

/** Opens the search over the page. Rejects where its style sheet does not load. */
export async function openSearch(): Promise<void> {
	if (!dialog) {
		await loadStylesheet(styles);
		dialog ??= new SearchDialog();
	}
	dialog.open();
}

class SearchDialog {
	readonly #texts = siteTexts[localeOf(document.documentElement.lang)].search;
	readonly #input = element('input', {
		type: 'search',
		placeholder: this.#texts.placeholder,
		autocomplete: 'off',
		spellcheck: 'false',
		'aria-label': this.#texts.label,
	});
	readonly #status = element('p', {
		role: 'status',
		class: 'search-status',
		'data-late': siteTexts[localeOf(document.documentElement.lang)].late,
	});
	readonly #results = element('ol', { class: 'search-results' });
	readonly #dialog = makeDialog(
		{ class: 'search', 'aria-label': this.#texts.open },
		element('div', { class: 'search-field', role: 'search' }, [this.#input]),
		this.#texts.close,
		[this.#status, this.#results, element('p', { class: 'search-keys' }, [this.#texts.keys])],
	);

	constructor() {
		this.#input.addEventListener('input', () => this.#search());
		this.#dialog.addEventListener('keydown', (event) => this.#onKey(event));
		this.#dialog.addEventListener('click', (event) => {
			// Also by a link to a section of this very page.
			if ((event.target as Element).closest('a')) this.#dialog.close();
		});
		this.#show('idle');
	}

	open(): void {
		if (!this.#dialog.open) this.#dialog.showModal();
		this.#input.select();
		// Only to be early: a failure is shown by the search that needs it.
		load().catch(() => {});
	}

	async #search(): Promise<void> {
		const words = this.#input.value.trim();
		this.#results.replaceChildren();
		if (!words) return this.#show('idle');
		this.#show('loading');
		try {
			const pages = await window.awaits(searchSite(words));
			if (!pages || words !== this.#input.value.trim()) return;
			this.#results.replaceChildren(...pages.map(pageItem));
			this.#show(pages.length > 0 ? 'found' : 'empty');
		} catch {
			this.#show('failed');
		}
	}

	#show(state: State): void {
		const { hint, loading, empty, failed, retry } = this.#texts;
		this.#dialog.dataset.state = state;
		this.#status.textContent = { idle: hint, loading, found: '', empty, failed }[state];
		if (state !== 'failed') return;
		const button = element('button', { type: 'button' }, [retry]);
		button.addEventListener('click', () => this.#search());
		this.#status.append(' ', button);
	}

	#onKey(event: KeyboardEvent): void {
		if (event.key === 'Escape') {
			// A search field would only be emptied by it at first.
			event.preventDefault();
			this.#dialog.close();
		}
		const links = [...this.#results.querySelectorAll('a')].filter((link) => link.checkVisibility());
		const here = links.indexOf(document.activeElement as HTMLAnchorElement);
		if (event.key === 'Enter' && document.activeElement === this.#input) links[0]?.click();
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		event.preventDefault();
		const next = here + (event.key === 'ArrowDown' ? 1 : -1);
		if (next < 0) this.#input.focus();
		else links[Math.min(next, links.length - 1)]?.focus();
	}
}

function pageItem({ title, sections }: FoundPage): HTMLElement {
	return element('li', {}, [
		element('p', { class: 'search-page' }, [title]),
		...sections.slice(0, FIRST_SECTIONS).map(sectionLink),
		...furtherSections(sections.slice(FIRST_SECTIONS)),
	]);
}

function sectionLink({ title, url, excerpt }: FoundSection): HTMLElement {
	return element('a', { href: url }, [element('strong', {}, [title]), element('span', {}, excerptNodes(excerpt))]);
}

function furtherSections(sections: readonly FoundSection[]): HTMLElement[] {
	if (sections.length === 0) return [];
	const { more } = siteTexts[localeOf(document.documentElement.lang)].search;
	return [element('details', {}, [element('summary', {}, [more(sections.length)]), ...sections.map(sectionLink)])];
}
