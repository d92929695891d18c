/** Puts the program of the address into the page; the island around it comes to life when a reader turns to it. */
// A copy of its own: a file that articles shared with this page would weigh on each of them.
import { hydrateOnIntent } from '../../../intent.ts?copy';
import { readEmbeddedSource } from './embedded-source.ts';
import { rowsOf } from './rows.ts';

const island = document.querySelector<HTMLElement>('[data-island]');
const field = island?.querySelector('textarea');
if (island && field) {
	document.documentElement.dataset.scripts = 'ready';
	start(island, field);
	// Another program by the same address: a page of its own.
	addEventListener('hashchange', () => location.reload());
}

async function start(island: HTMLElement, field: HTMLTextAreaElement): Promise<void> {
	const program = await readEmbeddedSource(location);
	island.querySelector('[data-view]')?.setAttribute('data-view', program.view);
	field.value = program.source;
	field.rows = rowsOf(program.source);
	delete island.dataset.waiting;
	// What a browser lacks, and what is wrong with a link, is said before anything is pressed.
	const isAtOnce = program.kind !== 'program' || !('Suspending' in WebAssembly);
	hydrateOnIntent(island, isAtOnce, async () =>
		(await import('./hydrate-embedded-program.tsx')).hydrateEmbeddedProgram(island, program),
	);
}
