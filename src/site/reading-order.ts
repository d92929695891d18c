import { getCollection, getEntry } from 'astro:content';
import type { Locale } from '../demos/contract.ts';
import { siteTexts } from '../i18n/index.ts';

export interface SitePage {
	readonly path: `/${string}`;
	readonly title: string;
	/** The short name for the menu. */
	readonly navTitle: string;
	/** The others are led to from where they belong. */
	readonly isInMenu: boolean;
}

/** The pages in the order in which they are best read: the articles and what belongs to them, the laboratory, how it works. */
export async function readingOrder(locale: Locale): Promise<SitePage[]> {
	const texts = siteTexts[locale];
	const articles = await articlesOf(locale);
	const race = await getEntry('pages', `${locale}/race`);
	const raceTitle = race?.data.title ?? '';
	return [
		...articles.map(({ slug, data }) => ({
			path: `/articles/${slug}/` as const,
			title: data.title,
			navTitle: data.navTitle ?? data.title,
			isInMenu: true,
		})),
		{ path: '/race/', title: raceTitle, navTitle: raceTitle, isInMenu: false },
		{ path: '/lab/', title: texts.lab, navTitle: texts.lab, isInMenu: true },
		{ path: '/how-it-works/', title: texts.howItWorks, navTitle: texts.howItWorks, isInMenu: true },
	];
}

/** The articles of a language, by their order, each with the slug of its address. */
export async function articlesOf(locale: Locale) {
	const all = await getCollection('articles', ({ id }) => id.startsWith(`${locale}/`));
	return all
		.map((entry) => ({ ...entry, slug: entry.id.slice(locale.length + 1) }))
		.sort((a, b) => a.data.order - b.data.order);
}
