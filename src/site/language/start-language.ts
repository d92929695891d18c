import { rememberLanguage } from './remembered.ts';

/**
 * Makes the links to the page in another language keep the place in it, and remembers which was taken. A reader whose
 * browser prefers another language is offered it once; nobody is sent there unasked.
 */
export function startLanguages(): void {
	const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];
	for (const link of links) {
		link.addEventListener('click', () => {
			rememberLanguage(link.hreflang);
			link.hash = placeOnPage();
		});
	}
	if (links.length === 0 || navigator.language.startsWith(document.documentElement.lang)) return;
	// An offer that does not load comes again at the next page.
	import('./offer.ts').then(({ offerLanguage }) => offerLanguage(links)).catch(console.error);
}

/** The section that is being read, or what the address says of the page: anchors are the same in every language. */
function placeOnPage(): string {
	const current = document.querySelector<HTMLAnchorElement>('[data-contents] a[aria-current]');
	return current?.hash ?? location.hash;
}
