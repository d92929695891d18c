/**
 * The kernel of a program that has one process and no page: in the interpreter's own worker, without messages, so that
 * what it answers does not depend on when a message comes. Starts no further process.
 */
import type { LinePort } from '../kernel-line.ts';
import { Kernel } from '../processes/kernel.ts';
import type { Fetch } from '../processes/sockets/http-server.ts';
import type { FromKernel, ToKernelFromProcess } from '../protocol.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Of the only process. */
export interface LocalProcess {
	readonly pid: number;
	readonly parentPid: number;
	readonly name: string;
	readonly port: LinePort;
}

/** `fetch` is for sockets that leave the machine. `onMessage` hears what the page would hear; nobody is there to answer questions, and so the input is at its end. */
export function openLocalKernel(
	time: VirtualTime,
	onMessage: (message: FromKernel) => void,
	fetch?: Fetch,
): LocalProcess {
	let main: (FromKernel & { readonly kind: 'hire' }) | null = null;
	const port: LinePort = {
		onmessage: null,
		postMessage: (message: ToKernelFromProcess) => {
			if (main) kernel.takeFrom(main.pid, message);
		},
		close: () => {},
	};
	const kernel = new Kernel({
		...(fetch && { fetch }),
		after: (ms, fire) => time.setAlarm(ms, fire),
		toProcess: (_pid, data) => time.soon(() => port.onmessage?.call(port as MessagePort, { data } as MessageEvent)),
		toPage: (message) => {
			if (message.kind === 'question') {
				onMessage(message);
				time.soon(() => kernel.take({ kind: 'answer', pid: message.question.pid, id: message.id, text: null }));
			} else if (message.kind === 'hire' && !main) {
				main = message;
			} else {
				onMessage(message);
			}
		},
	});
	kernel.take({ kind: 'begin', cpus: 2, maxProcesses: 2 });
	const hired = main as (FromKernel & { readonly kind: 'hire' }) | null;
	if (!hired) throw new Error('The kernel began no process.');
	return { pid: hired.pid, parentPid: hired.parentPid, name: hired.name, port };
}
