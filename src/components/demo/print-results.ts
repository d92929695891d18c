/** On paper nothing can be unfolded: recorded results are printed, and covered again after it. */
let covered: readonly HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
	covered = [...document.querySelectorAll<HTMLDetailsElement>('.results:not([open])')];
	for (const results of covered) results.open = true;
});
addEventListener('afterprint', () => {
	for (const results of covered) results.open = false;
	covered = [];
});
