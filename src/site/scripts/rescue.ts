/**
 * Loaded where a script of the page did not come, or came cut in half: without it nothing of the page would answer, and
 * nothing would say why. It is built into one file, so that it needs no part of what may be broken.
 */
import { siteTexts } from '../../i18n/index.ts';
import { localeOf } from '../../i18n/locales.ts';
import { showNotice } from '../notice.ts';
import { reloadAfresh } from './reload-afresh.ts';

const { documentElement: root } = document;
const { notice, runs, reload } = siteTexts[localeOf(root.lang)].broken;
if (!root.dataset.scripts) {
	root.dataset.scripts = 'broken';
	for (const demo of document.querySelectorAll<HTMLElement>('[data-demo]')) demo.dataset.state = 'unavailable';
}
// Beside Run, where it is of no use; in sight by the state of the demo.
for (const place of document.querySelectorAll('.unavailable:empty')) place.textContent = runs;
showNotice({ text: notice, actions: [{ label: reload, onClick: reloadAfresh }] });
