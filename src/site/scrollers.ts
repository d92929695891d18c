/**
 * Gives what scrolls sideways, and only that, a stop for the keyboard and a name: listings and tables. An observer tells of
 * their sizes when the page has its layout anyway.
 */
export function watchScrollers(): void {
	const observer = new ResizeObserver((entries) => {
		const scrolling = entries.map(({ target }) => target.scrollWidth > target.clientWidth);
		for (const [index, { target }] of entries.entries()) setScroller(target, scrolling[index] ?? false);
	});
	for (const scroller of document.querySelectorAll('.listing pre, .table-scroll')) observer.observe(scroller);
}

function setScroller(element: Element, scrolls: boolean): void {
	if (!scrolls) {
		for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
		return;
	}
	element.setAttribute('tabindex', '0');
	element.setAttribute('role', 'group');
	element.setAttribute('aria-label', nameOf(element));
}

/** The caption of a listing, or the heading that a table stands under. */
function nameOf(element: Element): string {
	const caption = element.closest('figure')?.querySelector('.name');
	let before: Element | null = element;
	while (before && !before.matches('h1, h2, h3')) before = before.previousElementSibling;
	return (caption ?? before)?.textContent ?? '';
}
