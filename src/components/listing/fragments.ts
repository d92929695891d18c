/** Fills whatever was left out of a page and stands in a tab that is shown. */
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
