/** Brings the demos of a page to life, each when a reader turns to it. */
import { hydrateOnIntent } from '../intent.ts';
import './whole-listings.ts';
import './print-results.ts';

document.documentElement.dataset.scripts = 'ready';

// Python waits by suspending WebAssembly. Where that is unknown, the second engine is the one that can run, and each
// island comes to life at once to say so. So does that which the address asks for.
const hasPython = 'Suspending' in WebAssembly;
if (!hasPython) {
	for (const radio of document.querySelectorAll<HTMLInputElement>('[name=engine][value=typescript]')) {
		radio.checked = true;
	}
}
for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) {
	const isAtOnce = !hasPython || location.hash === `#${island.parentElement?.id}`;
	hydrateOnIntent(island, isAtOnce, async () => (await import('./hydrate-demo.tsx')).hydrateDemo(island));
}
