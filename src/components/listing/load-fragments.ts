/**
 * Fetches what a demo's page leaves out, when the reader turns to the tab that shows it: the TypeScript listing, the
 * pictures of further recorded runs. They are the site's own files, rendered when it was built.
 */
document.addEventListener('change', ({ target }) => {
	if (target instanceof Element && target.closest('.tabs')) loadVisibleFragments(document);
});
// A browser may come back to a page with another tab chosen than the page says, and tells nobody.
addEventListener('pageshow', () => loadVisibleFragments(document));

/** Fills whatever is empty as yet and in a tab that is shown. */
export function loadVisibleFragments(within: ParentNode): void {
	for (const panel of within.querySelectorAll<HTMLElement>('[data-fragment]')) {
		if (panel.getClientRects().length > 0) load(panel);
	}
}

async function load(panel: HTMLElement): Promise<void> {
	const response = await fetch(panel.dataset.fragment ?? '').catch(() => null);
	if (!response?.ok) return;
	panel.innerHTML = await response.text();
	delete panel.dataset.fragment;
}
