let observer: IntersectionObserver | null = null;

/**
 * Fetches what was left out of a page as soon as it comes near the window in a tab that is shown. What fails to load is
 * tried anew when it is next seen.
 */
export function loadFragmentsWhenSeen(within: ParentNode): void {
	// An observer asks for no layout of its own, which at a page's start would cost more than all other scripts together.
	observer ??= new IntersectionObserver(loadSeen, { rootMargin: '50% 0px' });
	for (const panel of within.querySelectorAll('[data-fragment]')) observer.observe(panel);
}

function loadSeen(entries: readonly IntersectionObserverEntry[]): void {
	for (const { target, isIntersecting } of entries) if (isIntersecting) load(target as HTMLElement);
}

async function load(panel: HTMLElement): Promise<void> {
	const response = await window.awaits(fetch(panel.dataset.fragment ?? '')).catch(() => null);
	if (!response?.ok) return;
	observer?.unobserve(panel);
	panel.innerHTML = await response.text();
	delete panel.dataset.fragment;
}
