import { element } from './element.ts';
import styles from './notice.css?inline';

interface Notice {
	readonly text: string;
	/** Where it is not that of the page. */
	readonly lang?: string;
	/** Each ends the notice and does what it is for. */
	readonly actions: readonly { readonly label: string; readonly onClick?: () => void }[];
}

/** Says something at the foot of the window that waits for the reader's answer; nothing happens by itself. */
export function showNotice({ text, lang, actions }: Notice): void {
	wearStyle();
	// A status that arrives with its text is not read by every screen reader: the place first, then the words.
	const words = element('span', { role: 'status' });
	const notice = element('div', { class: 'site-notice', ...(lang && { lang }) }, [words]);
	for (const { label, onClick } of actions) {
		const button = element('button', { type: 'button' }, [label]);
		button.addEventListener('click', () => {
			notice.remove();
			onClick?.();
		});
		notice.append(button);
	}
	// One answer at a time: what was said before is out of date, or comes again at the next visit.
	document.querySelector('.site-notice')?.remove();
	document.body.append(notice);
	words.textContent = text;
}

let sheet: CSSStyleSheet | null = null;

/** The style comes with the script: a notice may have to say that what else belongs to the page does not come. */
function wearStyle(): void {
	if (sheet) return;
	sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	document.adoptedStyleSheets.push(sheet);
}
