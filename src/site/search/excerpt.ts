/** An excerpt of Pagefind's as nodes: its text, with the words that were found in `<mark>`, and no other element. */
export function excerptNodes(html: string): Node[] {
	// A parsed document runs no scripts and loads nothing; only text and marks are taken out of it.
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	return [...body.childNodes].map((node) => {
		const text = node.textContent ?? '';
		if (node.nodeName !== 'MARK') return document.createTextNode(text);
		const mark = document.createElement('mark');
		mark.textContent = text;
		return mark;
	});
}
