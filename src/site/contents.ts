/**
 * Makes the table of contents follow the reader: the entry of what is being read has `aria-current` and stays in view,
 * and a contents that was opened over the page closes when an entry is chosen.
 */
export function startContents(): void {
	const contents = document.querySelector<HTMLElement>('[data-contents]');
	if (!contents) return;
	const links = [...contents.querySelectorAll('a')];
	const sections = links.flatMap((link) => {
		const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
		return heading ? [{ link, heading }] : [];
	});
	const mark = () => {
		const line = innerHeight * 0.3;
		const passed = sections.filter(({ heading }) => heading.getBoundingClientRect().top <= line);
		const current = passed.at(-1);
		if (current) keepInView(current.link, contents);
		for (const section of sections) {
			if (section === current) section.link.setAttribute('aria-current', 'true');
			else section.link.removeAttribute('aria-current');
		}
	};
	// Watched is all that lies above the line at 30 % of the window's height, however far: a jump from one end of the page
	// to the other passes headings that are in the window neither before nor after.
	const observer = new IntersectionObserver(mark, { rootMargin: '1000000px 0px -70% 0px' });
	for (const { heading } of sections) observer.observe(heading);
	contents.addEventListener('toggle', mark);
	contents.addEventListener('click', ({ target }) => {
		if (target instanceof Element && target.closest('a') && contents.matches(':popover-open')) contents.hidePopover();
	});
}

/** Scrolls the contents alone: `scrollIntoView` would scroll the page too. */
function keepInView(link: HTMLElement, contents: HTMLElement): void {
	const [entry, frame] = [link.getBoundingClientRect(), contents.getBoundingClientRect()];
	const isInView = entry.top >= frame.top && entry.bottom <= frame.bottom;
	if (!isInView) contents.scrollTop += entry.top - frame.top - (frame.height - entry.height) / 2;
}
