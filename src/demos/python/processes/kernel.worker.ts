/**
 * The kernel of one program in a worker of its own: connects it to the page, to the processes' ports and to the clock.
 * What it does is in `kernel.ts`. The page ends this worker with the program.
 */
import { holdLifeline } from '../../lifeline.ts';
import { connect as connectToInternet } from '../../network/client.ts';
import type { FromKernel, ToKernel } from '../protocol.ts';
import { Kernel } from './kernel.ts';
import { rehearse } from './rehearse.ts';
import type { Fetch } from './sockets/http-server.ts';

holdLifeline();

const ports = new Map<number, MessagePort>();

let fetch: Fetch = () => Promise.reject(new Error('The program has not begun.'));

const kernel = new Kernel({
	fetch: (url, message) => fetch(url, message),
	after(ms, fire) {
		const timer = setTimeout(fire, ms);
		return () => clearTimeout(timer);
	},
	toPage(message: FromKernel) {
		self.postMessage(
			message,
			message.kind === 'hire' && 'payload' in message.begins ? transferred(message.begins.payload) : [],
		);
		if (message.kind === 'exited') disconnect(message.pid);
	},
	toProcess(pid, message) {
		ports.get(pid)?.postMessage(message, message.kind === 'result' ? transferred(message.value) : []);
	},
});

// Not where a program waits already.
const rehearsal = setTimeout(rehearse);

self.onmessage = ({ data: message }: MessageEvent<ToKernel>) => {
	clearTimeout(rehearsal);
	if (message.kind === 'hired') connect(message.pid, message.port);
	if (message.kind === 'begin' && message.internet) fetch = connectToInternet(message.internet);
	kernel.take(message);
};

// What goes wrong here is heard after the output that came before it, and ends the program.
self.addEventListener('error', (event) => {
	event.preventDefault();
	self.postMessage({ kind: 'broken', pid: null, detail: event.message } satisfies FromKernel);
});

function connect(pid: number, port: MessagePort) {
	ports.set(pid, port);
	port.onmessage = ({ data }: MessageEvent<unknown>) => kernel.takeFrom(pid, data);
}

function disconnect(pid: number) {
	ports.get(pid)?.close();
	ports.delete(pid);
}

/** Bytes that the kernel has no more use for are moved, not copied. */
function transferred(value: unknown): Transferable[] {
	return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
}
