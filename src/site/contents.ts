/** Marks the section that is being read in the table of contents, by `aria-current`. */
export function markCurrentSection(): void {
	const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
	const sections = links.flatMap((link) => {
		const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
		return heading ? [{ link, heading }] : [];
	});
	if (sections.length === 0) return;

	const mark = () => {
		const line = innerHeight * 0.3;
		const passed = sections.filter(({ heading }) => heading.getBoundingClientRect().top <= line);
		const current = passed.at(-1);
		for (const section of sections) {
			if (section === current) section.link.setAttribute('aria-current', 'true');
			else section.link.removeAttribute('aria-current');
		}
	};
	// Watched is all that lies above the line at 30 % of the window's height, however far: a jump from one end of the page
	// to the other passes headings that are in the window neither before nor after.
	const observer = new IntersectionObserver(mark, { rootMargin: '1000000px 0px -70% 0px' });
	for (const { heading } of sections) observer.observe(heading);
}
