import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { challengesTexts } from '../i18n/challenges.ts';
import { siteTexts } from '../i18n/index.ts';
import { labTexts } from '../i18n/lab.ts';
import type { Locale } from '../i18n/locales.ts';

/** A page that is written in prose: an article, or another. */
export type ProseEntry = CollectionEntry<'articles'> | CollectionEntry<'pages'>;

export interface SitePage {
	readonly path: `/${string}`;
	readonly title: string;
	readonly description: string;
	/** What it is written in; null for one that is made of an interface. */
	readonly prose: ProseEntry | null;
	/** The short name for the menu. */
	readonly navTitle: string;
	/** The others are led to from where they belong. */
	readonly isInMenu: boolean;
}

/** The pages in the order in which they are best read: the articles and what belongs to them, what the reader does, how it works. */
export async function readingOrder(locale: Locale): Promise<SitePage[]> {
	const texts = siteTexts[locale];
	const challenges = challengesTexts[locale];
	const articles = await articlesOf(locale);
	const [race, howItWorks] = [await pageOf('race', locale), await pageOf('how-it-works', locale)];
	const embed = await pageOf('embed', locale);
	return [
		...articles.map((article) => ({
			...sitePage(`/articles/${article.slug}/`, article),
			navTitle: article.data.navTitle ?? article.data.title,
			isInMenu: true,
		})),
		{ ...sitePage('/race/', race), isInMenu: false },
		{
			path: '/challenges/',
			title: challenges.title,
			navTitle: challenges.navTitle,
			description: challenges.lead,
			prose: null,
			isInMenu: true,
		},
		{
			path: '/lab/',
			title: texts.lab,
			navTitle: texts.lab,
			description: labTexts[locale].lead,
			prose: null,
			isInMenu: true,
		},
		{ ...sitePage('/how-it-works/', howItWorks), isInMenu: true },
		{ ...sitePage('/embed/', embed), isInMenu: false },
	];
}

function sitePage(path: `/${string}`, prose: ProseEntry) {
	const { title, description } = prose.data;
	return { path, title, navTitle: title, description, prose };
}

/** A page of prose that is no article, by its name. */
export async function pageOf(name: string, locale: Locale): Promise<CollectionEntry<'pages'>> {
	const page = await getEntry('pages', `${locale}/${name}`);
	if (!page) throw new Error(`There is no ${name} in ${locale}.`);
	return page;
}

/** The articles of a language, by their order, each with the slug of its address. */
export async function articlesOf(locale: Locale) {
	const all = await getCollection('articles', ({ id }) => id.startsWith(`${locale}/`));
	return all
		.map((entry) => ({ ...entry, slug: entry.id.slice(locale.length + 1) }))
		.sort((a, b) => a.data.order - b.data.order);
}
