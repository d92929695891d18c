import type { Locale } from '../demos/contract.ts';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import { markdownPath } from './markdown-path.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/**
 * The address of a page or a file, given from the site's root: `href('/lab/', locale)` is the page in that language,
 * and right under any base path. A file that serves all languages is asked for without one.
 */
export function href(path: `/${string}`, locale: Locale = DEFAULT_LOCALE): string {
	return base + (locale === DEFAULT_LOCALE ? '' : `${locale}/`) + path.slice(1);
}

/** The path within its language of the page at this address: `/en/lab/` and `/lab/` are both `/lab/`. */
export function pathOf(address: string, locale: Locale): `/${string}` {
	return `/${address.slice(href('/', locale).length)}`;
}

/** The address of a page as Markdown. */
export function markdownHref(path: `/${string}`, locale: Locale): string {
	return href(markdownPath(href(path, locale).slice(base.length - 1)));
}
