import type { APIRoute } from 'astro';
import { siteTexts } from '../../i18n/index.ts';
import { landingTexts } from '../../i18n/landing.ts';
import { languages } from '../../i18n/languages.ts';
import { LOCALES, type Locale, localeOf } from '../../i18n/locales.ts';
import { machineTexts } from '../../i18n/machines.ts';
import { untieWords } from '../../i18n/tie-words.ts';
import { href, markdownHref } from '../../site/href.ts';
import { localePaths } from '../../site/locale-paths.ts';
import { readingOrder, type SitePage } from '../../site/reading-order.ts';

export const getStaticPaths = localePaths;

/** What there is on the site, for programs that read it, in the shape of https://llmstxt.org. */
export const GET: APIRoute = async ({ props, site }) => {
	const locale = localeOf(props.locale);
	const { name } = siteTexts[locale];
	const { description } = landingTexts[locale];
	const { about, languages: inOthers, articles, more, data, schemas, home } = machineTexts[locale].llms;
	const entry = (title: string, path: `/${string}`, says: string) =>
		`- [${title}](${new URL(markdownHref(path, locale), site)}): ${says}`;
	const others = LOCALES.filter((other) => other !== locale);
	const pages = await readingOrder(locale);
	const listOf = (isWanted: (page: SitePage) => boolean) =>
		pages
			.filter(isWanted)
			.map(({ title, path, description: says }) => entry(title, path, says))
			.join('\n');
	const isArticle = ({ path }: SitePage) => path.startsWith('/articles/');
	const lines = [
		`# ${name}`,
		`> ${description}`,
		about,
		`${inOthers} ${others.map((other) => linkTo(other, site)).join(', ')}`,
		`## ${articles}`,
		listOf(isArticle),
		`## ${more}`,
		`${listOf((page) => !isArticle(page))}\n${entry(name, '/', home)}`,
		`## ${data}`,
		Object.entries(schemas)
			.map(([schema, says]) => `- [\`${schema}.json\`](${new URL(href(`/schemas/${schema}.json`), site)}): ${says}`)
			.join('\n'),
	];
	return new Response(untieWords(`${lines.join('\n\n')}\n`));
};

function linkTo(locale: Locale, site: URL | undefined): string {
	return `[${languages[locale].name}](${new URL(href('/llms.txt', locale), site)})`;
}
