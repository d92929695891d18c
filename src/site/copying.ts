/**
 * Makes the copy buttons of a page work: that of a listing copies its text, one that names an address in `data-copy` what
 * is there. The label says for a while that it was done.
 */
export function startCopying(): void {
	document.addEventListener('click', async ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
		if (!button) return;
		const { copy, done } = button.dataset;
		const code = button.closest('figure')?.querySelector('code');
		try {
			await navigator.clipboard.writeText(copy ? await (await fetch(copy)).text() : `${code?.textContent}\n`);
		} catch {
			// Refused, or an insecure origin: the text is left to the reader's own Ctrl+C.
			if (copy) location.href = copy;
			else if (code) getSelection()?.selectAllChildren(code);
			return;
		}
		const label = button.textContent;
		// Pressed again, it says so already, and what it said at first is not to be forgotten.
		if (!done || label === done) return;
		button.textContent = done;
		setTimeout(() => {
			button.textContent = label;
		}, 2_000);
	});
}
