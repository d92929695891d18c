/**
 * A process's line to the kernel. Output is gathered for a moment, and goes ahead of whatever else is said, so that
 * effects keep their order. It does not understand the operations that it carries.
 */
import type { HostKernel } from './host.ts';
import type { FileChange, FromKernelToProcess, OutputPiece, ToKernelFromProcess } from './protocol.ts';

/** A reader sees no difference below this. */
const GATHER_MS = 16;
const GATHER_CHARACTERS = 32_768;

interface Asked {
	readonly fulfil: (value: unknown) => void;
	readonly reject: (error: Error) => void;
}

/** What a line needs of a port. */
export type LinePort = Pick<MessagePort, 'postMessage' | 'onmessage' | 'close'>;

export class KernelLine implements HostKernel {
	readonly #port: LinePort;
	readonly #gatherMs: number;
	/** Before anything is said. */
	onSay: () => void = () => {};
	/** What other processes did to files. */
	onFiles: (changes: readonly FileChange[], own: number) => void = () => {};
	/** The process was sent a signal that it handles. */
	onSignal: (signal: number) => void = () => {};
	readonly #asked = new Map<number, Asked>();
	#lastId = 0;
	/** Pieces, not a message a piece: a program may write a line through either stream in turn, and each message costs. */
	#gathered: { readonly stream: OutputPiece['stream']; text: string }[] = [];
	#gatheredLength = 0;
	#flushedAtMs = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `gatherMs`: 0 where what is said may not depend on a clock; then each piece goes out by itself. */
	constructor(port: LinePort, gatherMs = GATHER_MS) {
		this.#port = port;
		this.#gatherMs = gatherMs;
		port.onmessage = ({ data }: MessageEvent<FromKernelToProcess>) => this.#hear(data);
	}

	call(op: string, args: readonly unknown[]) {
		const id = ++this.#lastId;
		const promise = new Promise<unknown>((fulfil, reject) => this.#asked.set(id, { fulfil, reject }));
		this.send({ kind: 'call', id, op, args }, buffersOf(args));
		return { id, promise };
	}

	tell(op: string, args: readonly unknown[]) {
		this.send({ kind: 'tell', op, args }, buffersOf(args));
	}

	send(message: ToKernelFromProcess, transfer: Transferable[] = []) {
		this.onSay();
		this.flush();
		this.post(message, transfer);
	}

	/** At once, whatever is gathered. */
	post(message: ToKernelFromProcess, transfer: Transferable[] = []) {
		this.#port.postMessage(message, transfer);
	}

	write(stream: OutputPiece['stream'], text: string) {
		const last = this.#gathered.at(-1);
		if (last?.stream === stream) last.text += text;
		else this.#gathered.push({ stream, text });
		this.#gatheredLength += text.length;
		// A thread that computes lets no timer fire.
		const isOverdue = performance.now() - this.#flushedAtMs >= this.#gatherMs;
		if (isOverdue || this.#gatheredLength >= GATHER_CHARACTERS) this.flush();
		else this.#timer ??= setTimeout(() => this.flush(), this.#gatherMs);
	}

	flush() {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const pieces = this.#gathered;
		if (pieces.length === 0) return;
		this.#gathered = [];
		this.#gatheredLength = 0;
		this.#flushedAtMs = performance.now();
		this.#port.postMessage({ kind: 'output', pieces } satisfies ToKernelFromProcess);
	}

	/** Nothing more is said or heard. */
	close() {
		this.flush();
		this.#port.close();
	}

	#hear(message: FromKernelToProcess) {
		if (message.kind === 'files') {
			this.onFiles(message.changes, message.own);
			return;
		}
		if (message.kind === 'signal') {
			this.onSignal(message.signal);
			return;
		}
		const asked = this.#asked.get(message.id);
		this.#asked.delete(message.id);
		if (message.kind === 'result') asked?.fulfil(message.value);
		else asked?.reject(message.isTypeError ? new TypeError(message.detail) : new Error(message.detail));
	}
}

/** What Python hands over are copies of its own: they need not be copied again. */
function buffersOf(args: readonly unknown[]): ArrayBuffer[] {
	return args.flatMap((arg) => (arg instanceof Uint8Array && arg.buffer instanceof ArrayBuffer ? [arg.buffer] : []));
}
