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
	const label = button.textContent;
	button.textContent = button.dataset.done ?? label;
	setTimeout(() => {
		button.textContent = label;
	}, 2_000);
});
