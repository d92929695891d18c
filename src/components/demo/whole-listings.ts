/** Who unfolds a listing of a demo wants to see it whole in the other tabs as well, to compare. */
document.addEventListener('change', ({ target }) => {
	const isSwitch = target instanceof HTMLInputElement && target.matches('.demo-code .whole input');
	if (!isSwitch) return;
	const others = target.closest('.demo-code')?.querySelectorAll<HTMLInputElement>('.whole input') ?? [];
	for (const other of others) other.checked = target.checked;
});
