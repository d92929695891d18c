/**
 * Adds a style sheet to the page and waits for it. For parts that are opened by script: a style sheet that they import
 * would be linked by every page from the start.
 */
export function loadStylesheet(href: string): Promise<void> {
	const loaded = new Promise<void>((done, fail) => {
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = href;
		link.addEventListener('load', () => done());
		link.addEventListener('error', () => {
			link.remove();
			fail(new Error(`The style sheet ${href} did not load.`));
		});
		document.head.append(link);
	});
	return window.awaits(loaded);
}
