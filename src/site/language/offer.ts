import type { Locale } from '../../demos/contract.ts';
import { siteTexts } from '../../i18n/index.ts';
import { showNotice } from '../notice.ts';
import { rememberLocale } from './choice.ts';

/** Says, in the language that the reader prefers, that the page can be read in it. Either answer is remembered. */
export function offerLanguage(here: Locale, wanted: Locale, link: HTMLAnchorElement): Promise<void> {
	const { notice, accept, decline } = siteTexts[wanted].language;
	return showNotice({
		text: notice,
		lang: wanted,
		actions: [
			{ label: accept, onClick: () => link.click() },
			{ label: decline, onClick: () => rememberLocale(here) },
		],
	});
}
