/**
 * Two imports of CPython's module that `pyodide.mjs` brings along: the value that means "an error is set" where a
 * JavaScript value is expected, and the test for it. A WebAssembly object, where the browser has such; else a symbol.
 */
export interface ErrorMarker extends Record<string, WebAssembly.ImportValue> {
	readonly Jsv_GetError_import: () => unknown;
	readonly JsvError_Check: (value: unknown) => number | boolean;
}

/**
 * (module (type $marker (struct))
 *   (func (export "Jsv_GetError_import") (result externref) (extern.convert_any (struct.new $marker)))
 *   (func (export "JsvError_Check") (param externref) (result i32) (ref.test (ref $marker) (any.convert_extern (local.get 0)))))
 */
const MARKER = Uint8Array.from(
	atob(
		'AGFzbQEAAAABDANfAGAAAW9gAW8BfwMDAgECBygCE0pzdl9HZXRFcnJvcl9pbXBvcnQAAA5Kc3ZFcnJvcl9DaGVjawABChMCBwD7AQD7GwsJACAA+xr7FAAL',
	),
	(character) => character.charCodeAt(0),
);

export async function markErrors(): Promise<ErrorMarker> {
	if (WebAssembly.validate(MARKER)) {
		const { instance } = await WebAssembly.instantiate(MARKER);
		return instance.exports as unknown as ErrorMarker;
	}
	const marker = Symbol('error marker');
	return { Jsv_GetError_import: () => marker, JsvError_Check: (value) => value === marker };
}
