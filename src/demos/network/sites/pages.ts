/**
 * The pages of any site: HTML of a given length with links, so that a crawler comes round. From its home page `/` all of
 * `/page/1` to `/page/20` can be reached, and nothing else of the site.
 */
import { type Question, type Reply, textReply } from '../reply.ts';
import { numberBelow, words } from './words.ts';

const PAGES = 20;
/** Those that the home page leads to, and every page that is not numbered. */
const ENTRANCES = [1, 2, 3];
/** Such a path says itself that there is nothing. */
const NOTHING =
	/(^|[/_-])(nonexistent|non-existent|does-not-exist|doesnotexist|no-such-page|not-found|missing)([/_.-]|$)/;

export function pageReply({ url, pageBytes }: Question): Reply {
	if (NOTHING.test(url.pathname)) return textReply(`<h1>Not Found</h1>\n<p>${url.pathname}</p>\n`, undefined, 404);
	return textReply(filled(beginning(url), pageBytes, url.href));
}

function beginning({ hostname, pathname }: URL): string {
	const links = linksOf(pathname).map((path) => `<li><a href="${path}">${path}</a></li>\n`);
	return `<!doctype html>\n<title>${titleOf(hostname, pathname)}</title>\n<ul>\n${links.join('')}</ul>\n`;
}

function titleOf(hostname: string, pathname: string): string {
	if (pathname === '/') return /(^|\.)example\.(com|net|org)$/.test(hostname) ? 'Example Domain' : hostname;
	return `${hostname} ${pathname}`;
}

function linksOf(pathname: string): string[] {
	const number = Number(/^\/page\/(\d+)$/.exec(pathname)?.[1] ?? 0);
	const next = number === 0 ? ENTRANCES : [2 * number + 2, 2 * number + 3];
	const pages = next.filter((page) => page <= PAGES).map((page) => `/page/${page}`);
	return pathname === '/' ? pages : ['/', ...pages];
}

/** Paragraphs follow to the byte, all of it ASCII. */
function filled(start: string, bytes: number, purpose: string): string {
	paragraphs ??= Array.from({ length: PARAGRAPHS }, (_, place) => `<p>${words(12, `paragraph ${place}`)}.</p>\n`);
	const parts: string[] = [start];
	let size = start.length;
	for (let place = numberBelow(PARAGRAPHS, purpose); size < bytes; place++) {
		const paragraph = paragraphs[place % PARAGRAPHS] ?? '';
		parts.push(paragraph);
		size += paragraph.length;
	}
	return parts.join('').slice(0, bytes);
}

const PARAGRAPHS = 97;
/** Made once: hundreds of pages may be asked for at once. */
let paragraphs: readonly string[] | null = null;
