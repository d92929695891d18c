/** The server's side of a connection at port 443: what is sent and received stands in records (`tls-records.ts`). */
import { ByteQueue } from '../byte-queue.ts';
import { BLOCKED, type Blocked, Failure } from '../failure.ts';
import { certificateOf } from './certificate.ts';
import { sendQueued } from './send-queued.ts';
import type { StreamEnd } from './stream-end.ts';
import { BadRecord, CLOSE_NOTIFY, MAX_FRAGMENT, RECORD, RecordReader, writeRecord } from './tls-records.ts';

/** What a server needs of its end of a connection. */
export type ServedEnd = Pick<StreamEnd, 'onChange' | 'receive' | 'send' | 'close'>;

const READ_BYTES = 65_536;

export class TlsEnd implements ServedEnd {
	onChange: () => void = () => {};
	readonly #end: StreamEnd;
	readonly #name: string;
	readonly #records = new RecordReader();
	readonly #plain = new ByteQueue();
	readonly #outgoing = new ByteQueue();
	#isGreeted = false;
	#isAtEnd = false;
	#isClosing = false;

	/** `name` is the site where the client does not say which it wants. */
	constructor(end: StreamEnd, name: string) {
		this.#end = end;
		this.#name = name;
		end.onChange = () => {
			if (this.#isClosing) this.#finish();
			else this.onChange();
		};
	}

	receive(size: number): Uint8Array<ArrayBuffer> | Blocked {
		while (this.#plain.size === 0 && !this.#isAtEnd) {
			const bytes = this.#end.receive(READ_BYTES);
			if (bytes === BLOCKED) return BLOCKED;
			if (bytes.length === 0) this.#isAtEnd = true;
			else this.#take(bytes);
		}
		return this.#plain.take(size);
	}

	/** All of a record or nothing of it, so that what has been accepted need not be asked for again. */
	send(bytes: Uint8Array): number | Blocked {
		sendQueued(this.#outgoing, this.#end);
		if (this.#outgoing.size > 0) return BLOCKED;
		const fragment = bytes.slice(0, MAX_FRAGMENT);
		this.#say(RECORD.data, fragment);
		return fragment.length;
	}

	close({ isAbort = false } = {}) {
		if (isAbort) return this.#end.close({ isAbort });
		this.#isClosing = true;
		this.#outgoing.push(writeRecord(RECORD.alert, CLOSE_NOTIFY));
		this.#finish();
	}

	#take(bytes: Uint8Array) {
		this.#records.push(bytes);
		try {
			for (let record = this.#records.next(); record; record = this.#records.next()) {
				if (record.type === RECORD.data && this.#isGreeted) this.#plain.push(record.fragment);
				else if (record.type === RECORD.handshake && !this.#isGreeted) this.#greet(record.fragment);
				// An alert is the end of it, be it a farewell or a complaint.
				else this.#isAtEnd = true;
			}
		} catch (error) {
			if (!(error instanceof BadRecord) && !(error instanceof SyntaxError)) throw error;
			this.#isAtEnd = true;
		}
	}

	#greet(hello: Uint8Array) {
		this.#isGreeted = true;
		const { server_name: asked, alpn } = JSON.parse(new TextDecoder().decode(hello)) ?? {};
		const certificate = certificateOf(typeof asked === 'string' ? asked : this.#name);
		const protocol = Array.isArray(alpn) && alpn.includes(PROTOCOL) ? PROTOCOL : null;
		this.#say(RECORD.handshake, new TextEncoder().encode(JSON.stringify({ certificate, alpn: protocol })));
	}

	#say(type: number, fragment: Uint8Array) {
		this.#outgoing.push(writeRecord(type, fragment));
		sendQueued(this.#outgoing, this.#end);
	}

	#finish() {
		try {
			sendQueued(this.#outgoing, this.#end);
			if (this.#outgoing.size === 0) this.#end.close();
		} catch (error) {
			// Who asked is gone.
			if (!(error instanceof Failure)) throw error;
			this.#end.close();
		}
	}
}

const PROTOCOL = 'http/1.1';
