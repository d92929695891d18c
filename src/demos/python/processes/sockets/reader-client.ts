/**
 * The reader as a client of the program's servers: is told which ports they listen at, and asks them over HTTP, a
 * connection for each request. Nothing of it leaves this machine. The time that an answer may take is the world's.
 */
import { hasContent } from '../../../network/methods.ts';
import type { Listening, ReaderAnswer, ReaderRequest } from '../../protocol.ts';
import { ByteQueue } from '../byte-queue.ts';
import type { Timers } from '../calls.ts';
import { BLOCKED, Failure } from '../failure.ts';
import { readAnswer } from './http-answer.ts';
import { destination } from './names.ts';
import { sendQueued } from './send-queued.ts';
import type { Sockets } from './sockets.ts';
import { StreamSocket } from './stream-socket.ts';

/** How the reader hears of it. */
export interface Reader {
	/** Told whenever it is something else than before; nothing before the first server. */
	listening(listening: Listening): void;
	answered(id: number, answer: ReaderAnswer): void;
}

/** An answer may take so long. */
export const PATIENCE_MS = 10_000;
/** So much of an answer is taken. */
export const ANSWER_BYTES = 262_144;

const NOBODY: Listening = { ports: [], isWaiting: false };

export class ReaderClient {
	readonly #sockets: Sockets;
	readonly #timers: Timers;
	readonly #reader: Reader;
	#isWaiting = false;
	#told = NOBODY;

	constructor(sockets: Sockets, timers: Timers, reader: Reader) {
		this.#sockets = sockets;
		this.#timers = timers;
		this.#reader = reader;
		sockets.onListeners = () => this.#tell();
	}

	/** `isWaiting`: all threads of the program wait. */
	look({ isWaiting }: { readonly isWaiting: boolean }) {
		this.#isWaiting = isWaiting;
		this.#tell();
	}

	send(id: number, request: ReaderRequest) {
		const listener = this.#sockets.listeners.find(({ name }) => name.port === request.port);
		const answered = (answer: ReaderAnswer) => this.#reader.answered(id, answer);
		if (!listener) return answered({ head: null, body: new Uint8Array(), ending: 'refused' });
		const exchange = new Exchange(this.#sockets, listener, request, answered);
		exchange.onOver = this.#timers.after(PATIENCE_MS, () => exchange.end('late'));
		exchange.begin();
	}

	#tell() {
		const ports = [...new Set(this.#sockets.listeners.map(({ name }) => name.port))].sort((one, other) => one - other);
		const listening = ports.length > 0 ? { ports, isWaiting: this.#isWaiting } : NOBODY;
		const { ports: before, isWaiting } = this.#told;
		if (listening.isWaiting === isWaiting && `${ports}` === `${before}`) return;
		this.#told = listening;
		this.#reader.listening(listening);
	}
}

/** One request, and what comes of it. */
class Exchange {
	onOver: () => void = () => {};
	readonly #sockets: Sockets;
	readonly #listener: StreamSocket;
	readonly #socket: StreamSocket;
	readonly #method: string;
	readonly #asked = new ByteQueue();
	readonly #came = new ByteQueue();
	readonly #answered: (answer: ReaderAnswer) => void;
	#isOver = false;

	constructor(
		sockets: Sockets,
		listener: StreamSocket,
		request: ReaderRequest,
		answered: (answer: ReaderAnswer) => void,
	) {
		this.#sockets = sockets;
		this.#listener = listener;
		this.#method = request.method;
		for (const part of partsOf(request)) this.#asked.push(part);
		this.#answered = answered;
		this.#socket = new StreamSocket(listener.family);
		this.#socket.isOfWorld = true;
		this.#socket.onChange = () => this.#goOn(() => {});
	}

	begin() {
		this.#goOn(() => this.#sockets.connect(this.#socket, destination(this.#listener.name), false));
	}

	end(ending: ReaderAnswer['ending']) {
		if (this.#isOver) return;
		this.#isOver = true;
		this.onOver();
		const bytes = this.#came.take(this.#came.size);
		const answer = readAnswer(bytes, this.#method);
		const isShort = ending === 'whole' && answer?.missing === 'some';
		this.#answered({
			head: answer && { statusLine: answer.statusLine, headers: answer.headers },
			body: answer?.body ?? bytes,
			ending: isShort ? 'short' : ending,
		});
		this.#sockets.close(this.#socket);
	}

	#goOn(first: () => void) {
		if (this.#isOver) return;
		try {
			first();
			const { kind } = this.#socket.state;
			if (kind === 'connecting') return;
			// Who was to accept it listens no more.
			if (kind === 'idle') throw new Failure(this.#socket.takeError() ?? 'ECONNREFUSED');
			sendQueued(this.#asked, this.#socket);
			this.#read();
		} catch (error) {
			if (!(error instanceof Failure)) throw error;
			this.end(error.errno === 'ECONNREFUSED' ? 'refused' : 'reset');
		}
	}

	#read() {
		for (;;) {
			const bytes = this.#socket.receive(ANSWER_BYTES - this.#came.size, false);
			// Not every server closes the connection when it has answered.
			if (bytes === BLOCKED) return this.#isAnswered ? this.end('whole') : undefined;
			if (bytes.length === 0) return this.end('whole');
			this.#came.push(bytes);
			if (this.#came.size >= ANSWER_BYTES) return this.end('long');
		}
	}

	get #isAnswered(): boolean {
		return readAnswer(this.#came.peek(this.#came.size), this.#method)?.missing === 'nothing';
	}
}

const ENCODER = new TextEncoder();

/** Head and body. */
function partsOf({ port, method, target, headers, body }: ReaderRequest): Uint8Array[] {
	const content = ENCODER.encode(body);
	const saysHowMuch = content.length > 0 || hasContent(method);
	const own = new Set(headers.map(([name]) => name.toLowerCase()));
	const usual = [
		['Host', `localhost:${port}`],
		['Accept', '*/*'],
		...(saysHowMuch
			? [
					['Content-Type', 'text/plain; charset=utf-8'],
					['Content-Length', `${content.length}`],
				]
			: []),
		['Connection', 'close'],
	].filter(([name = '']) => !own.has(name.toLowerCase()));
	const lines = [`${method} ${target} HTTP/1.1`, ...[...usual, ...headers].map((header) => header.join(': '))];
	return [ENCODER.encode(`${lines.join('\r\n')}\r\n\r\n`), content];
}
