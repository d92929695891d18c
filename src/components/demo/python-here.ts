/** What a page knows of the Python engine in this browser: the same for all of its demos. */
import { effect, signal } from '@preact/signals';

export interface PythonHere {
	readonly isSupported: boolean;
	/** It has been loaded, now or on a visit before. */
	readonly isLoaded: boolean;
}

/** Null until it is asked. */
export const pythonHere = signal<PythonHere | null>(null);

// A demo that no reader has turned to stands as the page was built, where each run may be the first of all.
effect(() => {
	if (!pythonHere.value?.isLoaded) return;
	for (const hint of document.querySelectorAll<HTMLElement>('.first-run')) hint.hidden = true;
});

let asking: Promise<void> | null = null;

/** Asks once a page. */
export function askForPython(): Promise<void> {
	asking ??= ask().catch(() => {
		// A run will say what does not load.
	});
	return asking;
}

/** A program of it has begun, so it is here. */
export function tellPythonRan(): void {
	pythonHere.value = { isSupported: true, isLoaded: true };
}

async function ask(): Promise<void> {
	const { pythonSupport, isPythonKept } = await import('../../demos/python/client.ts');
	const { isSupported } = pythonSupport();
	const isLoaded = isSupported && (await isPythonKept().catch(() => false));
	pythonHere.value ??= { isSupported, isLoaded };
}
