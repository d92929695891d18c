import { siteTexts } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import { href } from './href.ts';
import type { ProseEntry } from './reading-order.ts';

/** What a page is, in the words of https://schema.org, for those who look for lessons and articles. */
export type StructuredData = Readonly<Record<string, unknown>>;

interface Where {
	readonly locale: Locale;
	/** Of the page. */
	readonly url: URL;
	readonly site: URL | undefined;
}

/** Of an article, or another page of prose. */
export function proseData({ data }: ProseEntry, where: Where): StructuredData {
	const { title, description, teaches, changes } = data;
	const { locale, site } = where;
	return {
		'@context': 'https://schema.org',
		'@type': ['TechArticle', 'LearningResource'],
		headline: title,
		description,
		inLanguage: locale,
		dateModified: dayOf(latestOf(changes).date),
		datePublished: dayOf(changes.at(-1)?.date ?? latestOf(changes).date),
		mainEntityOfPage: addressOf(where),
		...('source' in data && { isBasedOn: data.source.title }),
		author: { '@type': 'Organization', name: siteTexts[locale].name, url: homeOf(locale, site) },
		learningResourceType: 'interactive article',
		teaches,
	};
}

/** Of the laboratory, which is a program. */
export function labData(description: string, where: Where): StructuredData {
	return {
		'@context': 'https://schema.org',
		'@type': ['WebApplication', 'LearningResource'],
		name: siteTexts[where.locale].lab,
		description,
		inLanguage: where.locale,
		url: addressOf(where),
		applicationCategory: 'EducationalApplication',
		operatingSystem: 'Any',
		learningResourceType: 'laboratory',
		isAccessibleForFree: true,
	};
}

/** Of the challenges, and of one of them. */
export function exerciseData(name: string, description: string, where: Where): StructuredData {
	return {
		'@context': 'https://schema.org',
		'@type': 'LearningResource',
		name,
		description,
		inLanguage: where.locale,
		url: addressOf(where),
		learningResourceType: 'exercise',
		isAccessibleForFree: true,
	};
}

/** Of the site itself, for the page that it begins with. */
export function siteData(description: string, where: Where): StructuredData {
	return {
		'@context': 'https://schema.org',
		'@type': 'WebSite',
		name: siteTexts[where.locale].name,
		description,
		inLanguage: where.locale,
		url: addressOf(where),
	};
}

/** The newest of a page's changes, which stand in that order. */
export function latestOf<Change>(changes: readonly Change[]): Change {
	const [latest] = changes;
	if (latest === undefined) throw new Error('A page has at least one change: that it came to be.');
	return latest;
}

/** `2026-11-27`, as machines write days. */
export function dayOf(date: Date): string {
	return date.toISOString().slice(0, 10);
}

function addressOf({ url, site }: Where): string {
	return new URL(url.pathname, site).href;
}

function homeOf(locale: Locale, site: URL | undefined): string {
	return new URL(href('/', locale), site).href;
}
