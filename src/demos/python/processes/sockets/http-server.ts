/** One connection of a server of the simulated internet: reads requests, one after another, and writes the answers. */
import type { Response } from '../../../network/client.ts';
import type { Headers, RequestMessage } from '../../../network/protocol.ts';
import { ByteQueue } from '../byte-queue.ts';
import { BLOCKED, Failure } from '../failure.ts';
import { BadRequest, type HttpRequest, headerValue, readRequest } from './http-request.ts';
import { sendQueued } from './send-queued.ts';
import type { ServedEnd } from './tls-end.ts';

/** Rejects where no page comes. */
export type Fetch = (url: string, message: RequestMessage) => Promise<Response>;

/** Serves whoever is at the other end, until either closes. `site`, such as `https://site.example`, is meant where a request does not say which. */
export function serve(end: ServedEnd, site: string, fetch: Fetch): void {
	const connection = new ServedConnection(end, new URL(site), fetch);
	end.onChange = () => connection.goOn();
}

const READ_BYTES = 65_536;

class ServedConnection {
	readonly #end: ServedEnd;
	readonly #site: URL;
	readonly #fetch: Fetch;
	readonly #asked = new ByteQueue();
	readonly #answer = new ByteQueue();
	#isAnswering = false;
	/** Nothing more is read; it closes when all is written. */
	#isLast = false;
	#isClosed = false;

	constructor(end: ServedEnd, site: URL, fetch: Fetch) {
		this.#end = end;
		this.#site = site;
		this.#fetch = fetch;
	}

	goOn() {
		if (this.#isClosed) return;
		try {
			this.#write();
			this.#read();
		} catch (error) {
			// Who asked is gone.
			if (!(error instanceof Failure)) throw error;
			this.#close();
		}
	}

	#write() {
		sendQueued(this.#answer, this.#end);
		if (this.#isLast && this.#answer.size === 0) this.#close();
	}

	#read() {
		while (!this.#isAnswering && !this.#isLast && this.#answer.size === 0) {
			const request = this.#nextRequest();
			if (request) return this.#take(request);
			if (this.#isLast) return;
			const bytes = this.#end.receive(READ_BYTES);
			if (bytes === BLOCKED) return;
			if (bytes.length === 0) return this.#close();
			this.#asked.push(bytes);
		}
	}

	#nextRequest(): HttpRequest | null {
		try {
			const request = readRequest(this.#asked.peek(this.#asked.size));
			if (request) this.#asked.take(request.size);
			return request;
		} catch (error) {
			if (!(error instanceof BadRequest)) throw error;
			this.#isLast = true;
			this.#say(400, [['Content-Length', '0']], new Uint8Array());
			return null;
		}
	}

	#take(request: HttpRequest) {
		const { method, headers, body, isKeptAlive } = request;
		this.#isAnswering = true;
		this.#fetch(this.#addressOf(request), { method, headers, body }).then(
			(response) => this.#answerWith(response, isKeptAlive),
			() => this.#close({ isAbort: true }),
		);
	}

	#addressOf({ target, headers }: HttpRequest): string {
		if (target.includes('://')) return target;
		return `${this.#site.protocol}//${headerValue(headers, 'host') ?? this.#site.host}${target}`;
	}

	#answerWith({ status, headers, body }: Response, isKeptAlive: boolean) {
		this.#isAnswering = false;
		this.#isLast = !isKeptAlive;
		this.#say(status, headers, body);
	}

	#say(status: number, headers: Headers, body: Uint8Array) {
		const last: Headers = this.#isLast ? [['Connection', 'close']] : [];
		const lines = [...headers, ...last].map(([name, value]) => `${name}: ${value}\r\n`);
		this.#answer.push(ENCODER.encode(`HTTP/1.1 ${status} ${REASONS[status] ?? ''}\r\n${lines.join('')}\r\n`));
		this.#answer.push(body);
		this.goOn();
	}

	#close({ isAbort = false } = {}) {
		this.#isClosed = true;
		this.#end.close({ isAbort });
	}
}

const ENCODER = new TextEncoder();

/** Of those statuses that are often met; the protocol needs none. */
const REASONS: Readonly<Record<number, string>> = {
	200: 'OK',
	201: 'Created',
	204: 'No Content',
	301: 'Moved Permanently',
	302: 'Found',
	304: 'Not Modified',
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	405: 'Method Not Allowed',
	429: 'Too Many Requests',
	500: 'Internal Server Error',
	503: 'Service Unavailable',
};
