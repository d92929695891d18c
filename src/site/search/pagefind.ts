import { localeOf } from '../../i18n/locales.ts';
import { href } from '../href.ts';
import { asWrittenHere } from './aliases.ts';
import { bestFirst } from './relevance.ts';

/** A page that was found, with the sections in which the words stand. */
export interface FoundPage {
	readonly title: string;
	readonly sections: readonly FoundSection[];
}

export interface FoundSection {
	readonly title: string;
	readonly url: string;
	readonly excerpt: string;
}

/** The part of Pagefind's interface that is used; its script comes into being with the index, after the build. */
interface Pagefind {
	options(options: { excerptLength: number }): Promise<void>;
	init(): Promise<void>;
	debouncedSearch(words: string): Promise<{ results: { data(): Promise<PagefindPage> }[] } | null>;
}

interface PagefindPage {
	readonly url: string;
	readonly excerpt: string;
	readonly meta: { readonly title?: string };
	readonly sub_results: readonly { title: string; url: string; excerpt: string }[];
}

const MOST_PAGES = 6;

let loading: Promise<Pagefind> | null = null;

/**
 * Searches the site for words in any of their forms. Null where newer words have come meanwhile. Rejects where the index
 * does not load; the next search then tries to load it again.
 */
export async function searchSite(words: string): Promise<readonly FoundPage[] | null> {
	const found = await findPages(words);
	const latin = asWrittenHere(words, localeOf(document.documentElement.lang));
	return found?.length === 0 && latin !== words ? findPages(latin) : found;
}

async function findPages(words: string): Promise<readonly FoundPage[] | null> {
	const pagefind = await load();
	const search = await pagefind.debouncedSearch(words);
	if (!search) return null;
	const pages = await Promise.all(search.results.map((result) => result.data()));
	return bestFirst(words, pages.map(toFoundPage)).slice(0, MOST_PAGES);
}

/** Begins to load the index, so that it is there when the first word is typed. */
export function load(): Promise<Pagefind> {
	loading ??= loadPagefind().catch((error) => {
		loading = null;
		throw error;
	});
	return loading;
}

async function loadPagefind(): Promise<Pagefind> {
	const pagefind: Pagefind = await import(/* @vite-ignore */ href('/pagefind/pagefind.js'));
	await pagefind.options({ excerptLength: 22 });
	await pagefind.init();
	return pagefind;
}

function toFoundPage({ url, excerpt, meta, sub_results }: PagefindPage): FoundPage {
	const title = meta.title ?? url;
	const sections = sub_results.length > 0 ? sub_results : [{ title, url, excerpt }];
	return { title, sections };
}
