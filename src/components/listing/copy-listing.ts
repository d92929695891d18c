/** Copy buttons of every listing on the page; the label says for a while that it was done. */
document.addEventListener('click', async ({ target }) => {
	const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
	const code = button?.closest('figure')?.querySelector('code');
	if (!button || !code) return;
	try {
		await navigator.clipboard.writeText(`${code.textContent}\n`);
	} catch {
		// Refused, or an insecure origin: leave the text selected for the reader's own Ctrl+C.
		getSelection()?.selectAllChildren(code);
		return;
	}
	const { done } = button.dataset;
	const label = button.textContent;
	// Pressed again, it says so already, and what it said at first is not to be forgotten.
	if (!done || label === done) return;
	button.textContent = done;
	setTimeout(() => {
		button.textContent = label;
	}, 2_000);
});
