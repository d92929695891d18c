/**
 * The image of an interpreter's memory, a module of WebAssembly that the build makes (integrations/python-assets):
 * its export `restore()` writes the whole of the memory that it imports. It knows of memory only, not of what the
 * interpreter keeps in JavaScript.
 */

/** The header of the snapshot that the image was made of; Pyodide takes it for a snapshot with an empty memory. */
export function snapshotHeader(image: WebAssembly.Module): Uint8Array<ArrayBuffer> {
	const [config] = WebAssembly.Module.customSections(image, 'config');
	if (!config) throw new Error('The image of the memory has no section «config».');
	return new Uint8Array(config);
}

/** Bytes that a memory needs for the image to be written into it. */
export function imageBytes(image: WebAssembly.Module): number {
	const [length] = WebAssembly.Module.customSections(image, 'length');
	if (!length) throw new Error('The image of the memory has no section «length».');
	return new DataView(length).getUint32(0, true);
}

/** What writes the image into `memory`, zeros to the end of it where the image has nothing. Milliseconds for 30 MB. */
export function imageWriter(image: WebAssembly.Module, memory: WebAssembly.Memory): () => void {
	const { restore } = new WebAssembly.Instance(image, { env: { memory } }).exports;
	return restore as () => void;
}
