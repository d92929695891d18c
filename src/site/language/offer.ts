import { localeOf } from '../../i18n/locales.ts';
import { offerTexts } from '../../i18n/offer.ts';
import { showNotice } from '../notice.ts';
import { preferredLocale } from './preferred-locale.ts';
import { rememberedLanguage, rememberLanguage } from './remembered.ts';

/**
 * Where the reader prefers one of the languages that the links lead to, and has not chosen yet, says in it that the page
 * can be read so. Either answer is remembered.
 */
export function offerLanguage(links: readonly HTMLAnchorElement[]): void {
	const here = localeOf(document.documentElement.lang);
	const wanted = preferredLocale(navigator.languages);
	const link = links.find(({ hreflang }) => hreflang === wanted);
	if (!wanted || wanted === here || !link || rememberedLanguage() !== null) return;
	const { notice, accept, decline } = offerTexts[wanted];
	showNotice({
		text: notice,
		lang: wanted,
		actions: [
			{ label: accept, onClick: () => link.click() },
			{ label: decline, onClick: () => rememberLanguage(here) },
		],
	});
}
