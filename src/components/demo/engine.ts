import resultsCss from './results.css?url';

/** The engine behind Run. */
export type RunEngine = Pick<typeof import('../../demos/executors/run.ts'), 'run'>;

/** Loads the engine's script, and the style of what appears once it runs; neither comes with the page. */
export function loadEngine(): Promise<RunEngine> {
	loadStyle(resultsCss);
	return import('../../demos/executors/run.ts');
}

// As a file by its address: a style sheet that a module imports, however late, is linked from the page at once.
function loadStyle(url: string): void {
	if (document.querySelector(`link[href="${url}"]`)) return;
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	link.href = url;
	document.head.append(link);
}
