import { element } from './element.ts';

/** Opens the search by its button, by Ctrl+K and by «/»; the search itself loads when it is first opened. */
export function startSearchOpener(): void {
	const button = document.querySelector<HTMLElement>('button[data-search-open]');
	if (!button) return;
	const failure = element('p', { role: 'status', class: 'search-failure' });
	button.after(failure);

	const open = async () => {
		try {
			const { openSearch } = await import('../components/search/search-dialog.ts');
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
	if (event.altKey || event.shiftKey) return false;
	// By the key's place, so that Ctrl+K works in the Russian layout too.
	if (event.ctrlKey || event.metaKey) return event.code === 'KeyK';
	return event.key === '/' && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}
