import { siteTexts } from '../../i18n/index.ts';
import { localeOf } from '../../i18n/locales.ts';
import { showNotice } from '../notice.ts';

/** Says that a new version of the site waits. Nothing happens until the reader asks for it. */
export function showUpdateNotice(apply: () => void): void {
	const { notice, apply: label, dismiss } = siteTexts[localeOf(document.documentElement.lang)].update;
	showNotice({ text: notice, actions: [{ label, onClick: apply }, { label: dismiss }] });
}
