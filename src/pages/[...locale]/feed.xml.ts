import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { siteTexts } from '../../i18n/index.ts';
import { localeOf } from '../../i18n/locales.ts';
import { machineTexts } from '../../i18n/machines.ts';
import { untieWords } from '../../i18n/tie-words.ts';
import { href } from '../../site/href.ts';
import { localePaths } from '../../site/locale-paths.ts';
import { readingOrder } from '../../site/reading-order.ts';

export const getStaticPaths = localePaths;

/** What has changed on the pages of a language, the newest first: RSS 2.0. */
export const GET: APIRoute = async ({ props, site, url }) => {
	const locale = localeOf(props.locale);
	const whole = (path: string) => new URL(path, site).href;
	const changes = (await readingOrder(locale)).flatMap(({ path, title, prose }) =>
		(prose?.data.changes ?? []).map(({ date, what, at }) => ({
			title,
			description: what,
			pubDate: date,
			link: whole(href(path, locale)) + (at ? `#${at}` : ''),
		})),
	);
	return rss({
		title: untieWords(siteTexts[locale].name),
		description: untieWords(machineTexts[locale].feed),
		site: whole(href('/', locale)),
		items: changes.toSorted((one, other) => other.pubDate.getTime() - one.pubDate.getTime()),
		xmlns: { atom: 'http://www.w3.org/2005/Atom' },
		customData: `<language>${locale}</language><atom:link href="${whole(url.pathname)}" rel="self" type="application/rss+xml"/>`,
	});
};
