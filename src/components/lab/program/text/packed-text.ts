/** Texts as a link carries them: the base64url of the deflate-raw compressed UTF-8. Imports nothing. */

export class TooLarge extends Error {}

/** However long; who makes a link says how much one may carry. */
export async function pack(text: string): Promise<string> {
	const packed = new Response(through(new Blob([text]), new CompressionStream('deflate-raw')));
	return toBase64Url(new Uint8Array(await packed.arrayBuffer()));
}

/** Throws where it is no such text, and `TooLarge` as soon as it is one of more bytes than that. */
export async function unpack(packed: string, maxBytes: number): Promise<string> {
	const blob = new Blob([fromBase64Url(packed)]);
	const bytes = await collect(through(blob, new DecompressionStream('deflate-raw')), maxBytes);
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function through(blob: Blob, transform: CompressionStream | DecompressionStream) {
	return blob.stream().pipeThrough(transform);
}

/** All of a stream, or an error as soon as it is more than `maxBytes`. */
async function collect(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = stream.getReader();
	for (let step = await reader.read(); !step.done; step = await reader.read()) {
		chunks.push(step.value);
		length += step.value.length;
		if (length > maxBytes) {
			await reader.cancel();
			throw new TooLarge();
		}
	}
	const all = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}

// Uint8Array has methods of its own for this, but later than the browsers that the site supports.
function toBase64Url(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
	if (!/^[\w-]+$/.test(text)) throw new Error('Not base64url.');
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
