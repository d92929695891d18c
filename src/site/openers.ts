/** What opens over the page; its code loads when it is first wanted. */
const opens = {
	search: async () => (await import('./search/search-dialog.ts')).openSearch(),
	keys: async () => (await import('./keys/keys-dialog.ts')).openKeys(),
	keysByKey: async () => (await import('./keys/keys-dialog.ts')).openKeysByKey(),
};

/** Opens the search and the list of keys: by their buttons, `data-opens`, and by Ctrl+K and `?`. */
export function startOpeners(): void {
	if (!document.querySelector('[data-opens]')) return;
	const open = async (what: keyof typeof opens) => {
		try {
			await opens[what]();
		} catch {
			window.rescue();
		}
	};
	for (const button of document.querySelectorAll<HTMLElement>('[data-opens]')) {
		button.addEventListener('click', () => open(button.dataset.opens as keyof typeof opens));
	}
	document.addEventListener('keydown', (event) => {
		const isSearch = isSearchKey(event);
		if (!isSearch && !isHelpKey(event)) return;
		event.preventDefault();
		open(isSearch ? 'search' : 'keysByKey');
	});
}

function isSearchKey(event: KeyboardEvent): boolean {
	// By the key's place, so that it works in the Russian layout too.
	return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK';
}

/** A lone character, which is text where text is written, and may be pressed by mistake: the list itself turns it off. */
function isHelpKey(event: KeyboardEvent): boolean {
	// The editor's field lies in a shadow tree: of that, the target is only the host.
	const [field] = event.composedPath();
	return event.key === '?' && !(field as Element).matches('input, textarea, select, [contenteditable]');
}
