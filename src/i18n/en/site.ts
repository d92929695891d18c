import type { SiteTexts } from '../ru/site.ts';
import { offer } from './offer.ts';

export const site: SiteTexts = {
	name: 'Parallel Python, live',
	shortName: 'Python, live',
	description:
		'Two articles on threading, multiprocessing, and asyncio in which every listing runs right in your browser.',
	skipToContent: 'Skip to content',
	menu: 'Menu',
	mainNavigation: 'Main menu',
	home: 'Home',
	lab: 'Lab',
	howItWorks: 'How it works',
	darkTheme: 'Dark theme',
	contents: 'Contents',
	readingOrder: 'Previous and next pages',
	previous: 'Previous',
	next: 'Next',
	updated: 'Updated',
	source: 'Original text:',
	footer: {
		promise: 'Everything is computed in your browser; no request ever leaves the site.',
		workloads: 'The workloads “Sum of squares” and “Downloading pages” come from Real Python’s materials (MIT).',
		license: 'The code is open source under the MIT license.',
		offline: 'After your first visit, the site opens offline too; so does Python, after its first run.',
	},
	search: {
		open: 'Search',
		label: 'Search for',
		placeholder: 'For example, GIL',
		close: 'Close search',
		hint: 'Start typing. Other forms of a word are found too.',
		loading: 'Searching…',
		empty: 'Nothing found. Try another word, or part of one.',
		failed: 'Search didn’t load. Check your connection and try again.',
		more: (count) => `${count} more`,
		retry: 'Try again',
		keys: '↑ ↓ to choose, Enter to open, Esc to close',
	},
	language: offer,
	update: {
		notice: 'The site has been updated.',
		apply: 'Reload the page',
		dismiss: 'Later',
	},
	broken: {
		notice: 'Part of the page didn’t load or arrived damaged.',
		runs: 'The code that runs the demos didn’t load. Check your connection and reload the page.',
		reload: 'Reload the page',
	},
	notFound: {
		title: 'Page not found',
		text: 'There may be a typo in the address, or the page may have moved. Here’s everything on the site:',
	},
};
