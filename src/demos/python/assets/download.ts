/** Brings one file of the engine over the network. Does not keep it. */
import type { AssetFile } from './manifest.ts';

/**
 * The unpacked bytes of a packed file at `url`, as they come. `onBytes` is told of each packed part. The stream fails
 * where the file is broken off or changed on its way: gzip carries a check sum, and the length is known.
 */
export async function download(
	url: URL,
	file: AssetFile,
	options: { readonly isRetry: boolean; readonly onBytes: (count: number) => void },
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
	// A retry must not get the same broken bytes from the browser's own cache.
	const response = await fetch(url, { cache: options.isRetry ? 'reload' : 'default' }).catch((cause) => {
		throw new Error(`${url}: no answer came over the network.`, { cause });
	});
	if (!response.ok || !response.body) throw new Error(`${url}: the server answered ${response.status}.`);
	return response.body
		.pipeThrough(watching(options.onBytes))
		.pipeThrough(new DecompressionStream('gzip'))
		.pipeThrough(expecting(file.bytes, url));
}

function watching(onBytes: (count: number) => void) {
	return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
		transform(part, controller) {
			onBytes(part.length);
			controller.enqueue(part);
		},
	});
}

function expecting(bytes: number, url: URL) {
	let received = 0;
	return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
		transform(part, controller) {
			received += part.length;
			controller.enqueue(part);
		},
		flush() {
			if (received !== bytes) throw new Error(`${url}: ${received} bytes came instead of ${bytes}.`);
		},
	});
}
