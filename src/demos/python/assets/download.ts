/** Brings one file of the engine over the network. Does not keep it. */
import { ArrivalError } from '../../arrival/arrival-error.ts';
import { type Asking, ask, brokenOff } from '../../arrival/ask.ts';
import type { AssetFile } from './manifest.ts';

interface Options extends Asking {
	/** Told of each packed part. */
	readonly onBytes: (count: number) => void;
}

/**
 * The unpacked bytes of a packed file at `url`, as they come. The stream fails where the file is broken off or changed
 * on its way: gzip carries a check sum, and the length is known. It fails with an `ArrivalError`, except for what is no
 * gzip, with which the unpacking fails.
 */
export async function download(
	url: URL,
	file: AssetFile,
	{ onBytes, ...asking }: Options,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
	const { body } = await ask(url, asking);
	return watched(body, onBytes, (cause) => brokenOff(url, asking.signal, cause))
		.pipeThrough(new DecompressionStream('gzip'))
		.pipeThrough(expecting(file.bytes, url));
}

/** The same parts; told of each, and of why they ended early. */
function watched(
	body: ReadableStream<Uint8Array<ArrayBuffer>>,
	onBytes: (count: number) => void,
	broken: (cause: unknown) => unknown,
) {
	const reader = body.getReader();
	return new ReadableStream<Uint8Array<ArrayBuffer>>({
		async pull(controller) {
			const { done, value } = await reader.read().catch((cause) => {
				throw broken(cause);
			});
			if (done) return controller.close();
			onBytes(value.length);
			controller.enqueue(value);
		},
		cancel: (reason) => reader.cancel(reason),
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
			if (received !== bytes) {
				throw new ArrivalError('damaged', `${url}: ${received} bytes came instead of ${bytes}.`);
			}
		},
	});
}
