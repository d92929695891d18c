/** What a page of the site says in a language that is not its own, as it stands at the moment: after a run, say. */
import type { Frame, Page } from '@playwright/test';
import { onlyEnglish } from '../fixtures/texts.ts';

/** A page that does not answer so long is busy computing, and says nothing new. */
const BUSY_AFTER_MS = 10_000;

/** Of a page that a test has left, closed or let crash. */
const IS_GONE = /destroyed|closed|detached|crashed|navigat/i;

/** Every text and label of a page and its frames that is foreign to it, but what is marked so, and code with its output. */
export async function foreignIn(page: Page, origin = new URL(page.url()).origin): Promise<string[]> {
	const own = page.frames().filter((frame) => frame.url().startsWith(origin));
	return (await Promise.all(own.map(foreignInFrame))).flat();
}

async function foreignInFrame(frame: Frame): Promise<string[]> {
	const busy = new Promise<string[]>((resolve) => setTimeout(resolve, BUSY_AFTER_MS, []).unref());
	const found = frame.evaluate(findForeign, onlyEnglish).catch((error: Error) => {
		if (IS_GONE.test(error.message)) return [];
		throw error;
	});
	return Promise.race([found, busy]);
}

function findForeign(english: readonly string[]): string[] {
	const { lang } = document.documentElement;
	// A file that is no page of the site, such as its Markdown.
	if (lang === '') return [];
	const phrases = new Set(english);
	const ofCode = 'code, pre, kbd, cite, textarea, [role=log], .cm-editor, .search-results, a[href^=http]';
	const skipped = `script, style, ${ofCode}, [lang]:not(:root, :lang(${lang}))`;
	const spoken = [
		'alt',
		'title',
		'placeholder',
		'aria-label',
		'aria-description',
		'aria-valuetext',
		'aria-roledescription',
	];
	const said: string[] = [document.title];
	const collect = (node: Node): void => {
		if (node instanceof Text) said.push(node.data);
		if (node instanceof Element) {
			if (node.matches(skipped)) return;
			for (const name of spoken) said.push(node.getAttribute(name) ?? '');
			if (node instanceof HTMLInputElement && node.type === 'text') said.push(node.value);
			if (node.shadowRoot) collect(node.shadowRoot);
		}
		node.childNodes.forEach(collect);
	};
	collect(document.documentElement);
	const isForeign = (text: string) => (lang === 'ru' ? phrases.has(text) : /\p{Script=Cyrillic}/u.test(text));
	return said.map((text) => text.replace(/\s+/g, ' ').trim()).filter(isForeign);
}
