import { element } from './element.ts';

/**
 * A dialog at the end of the page, closed by the button in its head or by a press beside it; not open yet. Its style sheet imports
 * `dialog.css`.
 */
export function makeDialog(
	attributes: Readonly<Record<string, string>> & { readonly class: string },
	head: Node,
	closeLabel: string,
	content: readonly Node[],
): HTMLDialogElement {
	const close = element('button', { type: 'button', class: 'dialog-close', 'aria-label': closeLabel }, ['×']);
	const dialog = element('dialog', { ...attributes, class: `dialog ${attributes.class}` }, [
		element('div', { class: 'dialog-head' }, [head, close]),
		...content,
	]);
	close.addEventListener('click', () => dialog.close());
	dialog.addEventListener('click', ({ target }) => {
		// What lies around it is the dialog itself.
		if (target === dialog) dialog.close();
	});
	document.body.append(dialog);
	return dialog;
}
