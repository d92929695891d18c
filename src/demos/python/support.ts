export type PythonSupport =
	| { readonly isSupported: true }
	| { readonly isSupported: false; readonly reason: 'no-jspi' | 'no-workers' };

/** What the browser lacks for the engine, as far as can be told without trying. Safe where there is no browser. */
export function pythonSupport(): PythonSupport {
	if (typeof Worker !== 'function') return { isSupported: false, reason: 'no-workers' };
	const hasJspi = typeof WebAssembly === 'object' && 'Suspending' in WebAssembly && 'promising' in WebAssembly;
	return hasJspi ? { isSupported: true } : { isSupported: false, reason: 'no-jspi' };
}
