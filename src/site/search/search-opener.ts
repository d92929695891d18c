import { element } from '../element.ts';

/** Opens the search by its button and by Ctrl+K; the search itself loads when it is first opened. */
export function startSearchOpener(): void {
	const button = document.querySelector<HTMLElement>('button[data-search-open]');
	if (!button) return;
	const failure = element('p', { role: 'status', class: 'search-failure' });
	button.after(failure);

	const open = async () => {
		try {
			const { openSearch } = await import('./search-dialog.ts');
			await openSearch();
			failure.textContent = '';
		} catch {
			failure.textContent = button.dataset.searchFailed ?? '';
		}
	};
	button.addEventListener('click', open);
	document.addEventListener('keydown', (event) => {
		if (!isSearchKey(event)) return;
		event.preventDefault();
		open();
	});
}

function isSearchKey(event: KeyboardEvent): boolean {
	// By the key's place, so that it works in the Russian layout too. A lone character would be pressed by mistake, and by
	// speech input (WCAG 2.1.4).
	return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK';
}
