import { localeOf } from '../../i18n/locales.ts';
import { chosenLocale, preferredLocale, rememberLocale } from './choice.ts';

/**
 * Makes the links to the page in another language keep the place in it, and remembers which was taken. A reader whose
 * browser prefers another language is offered it once; nobody is sent there unasked.
 */
export function startLanguages(): void {
	const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];
	for (const link of links) {
		link.addEventListener('click', () => {
			rememberLocale(localeOf(link.hreflang));
			link.hash = placeOnPage();
		});
	}
	const here = localeOf(document.documentElement.lang);
	const wanted = preferredLocale(navigator.languages);
	const link = links.find(({ hreflang }) => hreflang === wanted);
	if (!wanted || wanted === here || !link || chosenLocale() !== null) return;
	import('./offer.ts')
		.then(({ offerLanguage }) => offerLanguage(here, wanted, link))
		// An offer that does not load comes again at the next page.
		.catch(console.error);
}

/** The section that is being read, or what the address says of the page: anchors are the same in every language. */
function placeOnPage(): string {
	const current = document.querySelector<HTMLAnchorElement>('[data-contents] a[aria-current]');
	return current?.hash ?? location.hash;
}
