/**
 * Fetches what a demo's page leaves out, when the reader turns to the tab that shows it: the TypeScript listing, the
 * pictures of further recorded runs. They are the site's own files, rendered when it was built.
 */
document.addEventListener('change', ({ target }) => loadFor(target));
// A browser may come back to a page with another tab chosen than the page says, and tells nobody.
addEventListener('pageshow', () => document.querySelectorAll('.tabs :checked').forEach(loadFor));

function loadFor(tab: EventTarget | null): void {
	if (!(tab instanceof HTMLInputElement) || !tab.closest('.tabs')) return;
	const panels = tab.closest('[data-demo]')?.querySelectorAll<HTMLElement>('[data-fragment]') ?? [];
	for (const panel of panels) if (panel.closest(`[data-for=${tab.value}], .${tab.value}`)) load(panel);
}

async function load(panel: HTMLElement): Promise<void> {
	const response = await fetch(panel.dataset.fragment ?? '').catch(() => null);
	if (!response?.ok) return;
	panel.innerHTML = await response.text();
	delete panel.dataset.fragment;
}
