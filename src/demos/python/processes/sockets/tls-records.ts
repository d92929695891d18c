/**
 * What goes over a connection at port 443: the records of TLS (RFC 8446, section 5.1), and nothing in them is encrypted.
 * The handshake is one record each way, in JSON (`green/tls`, which is the client, says the same).
 */
import { ByteQueue } from '../byte-queue.ts';

export const RECORD = { alert: 21, handshake: 22, data: 23 } as const;
export const CLOSE_NOTIFY = Uint8Array.of(1, 0);
export const MAX_FRAGMENT = 16_384;

const HEADER_BYTES = 5;
const VERSION = [3, 3];

export interface TlsRecord {
	readonly type: number;
	readonly fragment: Uint8Array<ArrayBuffer>;
}

/** What is no record. */
export class BadRecord extends Error {
	override readonly name = 'BadRecord';
}

export function writeRecord(type: number, fragment: Uint8Array): Uint8Array {
	const record = new Uint8Array(HEADER_BYTES + fragment.length);
	record.set([type, ...VERSION, fragment.length >> 8, fragment.length & 255]);
	record.set(fragment, HEADER_BYTES);
	return record;
}

/** Cuts what comes, in pieces of any size, into records. */
export class RecordReader {
	readonly #come = new ByteQueue();

	push(bytes: Uint8Array) {
		this.#come.push(bytes);
	}

	/** Null while some of it is missing. Throws a `BadRecord`. */
	next(): TlsRecord | null {
		const [type = RECORD.data, major = VERSION[0], , high = 0, low = 0] = this.#come.peek(HEADER_BYTES);
		if (type < RECORD.alert - 1 || type > RECORD.data || major !== VERSION[0]) throw new BadRecord();
		const size = high * 256 + low;
		if (this.#come.size < HEADER_BYTES + size) return null;
		this.#come.take(HEADER_BYTES);
		return { type, fragment: this.#come.take(size) };
	}
}
