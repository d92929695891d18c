import { siteTexts } from '../../i18n/index.ts';
import { localeOf } from '../../i18n/locales.ts';
import { element } from '../element.ts';
import { loadStylesheet } from '../load-stylesheet.ts';
import styles from './update-notice.css?url';

/** Says at the foot of the window that a new version of the site waits. Nothing happens until the reader asks for it. */
export async function showUpdateNotice(apply: () => void): Promise<void> {
	await loadStylesheet(styles);
	const texts = siteTexts[localeOf(document.documentElement.lang)].update;
	const button = (label: string, onClick: () => void) => {
		const made = element('button', { type: 'button' }, [label]);
		made.addEventListener('click', onClick);
		return made;
	};
	const notice = element('div', { class: 'update-notice', role: 'status' }, [
		texts.notice,
		button(texts.apply, apply),
		button(texts.dismiss, () => notice.remove()),
	]);
	document.body.append(notice);
}
