import { getCollection } from 'astro:content';
import type { Locale } from '../demos/contract.ts';
import { siteTexts } from '../i18n/index.ts';

export interface SitePage {
	readonly path: `/${string}`;
	readonly title: string;
	/** The short name for the menu. */
	readonly navTitle: string;
}

/** The pages of the menu, in the order in which they are best read: the articles, the laboratory, how it works. */
export async function readingOrder(locale: Locale): Promise<SitePage[]> {
	const texts = siteTexts[locale];
	const articles = await articlesOf(locale);
	return [
		...articles.map(({ slug, data }) => ({
			path: `/articles/${slug}/` as const,
			title: data.title,
			navTitle: data.navTitle ?? data.title,
		})),
		{ path: '/lab/', title: texts.lab, navTitle: texts.lab },
		{ path: '/how-it-works/', title: texts.howItWorks, navTitle: texts.howItWorks },
	];
}

/** The articles of a language, by their order, each with the slug of its address. */
export async function articlesOf(locale: Locale) {
	const all = await getCollection('articles', ({ id }) => id.startsWith(`${locale}/`));
	return all
		.map((entry) => ({ ...entry, slug: entry.id.slice(locale.length + 1) }))
		.sort((a, b) => a.data.order - b.data.order);
}
