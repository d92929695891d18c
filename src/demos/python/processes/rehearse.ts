import type { FromKernel, FromKernelToProcess, ToKernelFromProcess } from '../protocol.ts';
import { Kernel } from './kernel.ts';

/**
 * Carries out what nearly every program asks for, a child included, with a kernel that nobody hears: the browser compiles
 * a function when it is first called, and a run would wait for that. Returns of what kinds the words to the page were.
 */
export function rehearse(): readonly FromKernel['kind'][] {
	const told: FromKernel[] = [];
	const toProcess = (_pid: number, _message: FromKernelToProcess) => {};
	const kernel = new Kernel({ after: () => () => {}, toPage: (message) => told.push(message), toProcess });
	kernel.take({ kind: 'begin', cpus: 2, maxProcesses: 2 });
	const main = lastHired(told);
	const say = (pid: number, ...messages: readonly ToKernelFromProcess[]) => {
		for (const message of messages) kernel.takeFrom(pid, message);
	};
	say(main, RUNNING, { kind: 'tell', op: 'file.share', args: [[]] });
	kernel.spawn(main, { kind: 'pickled', payload: new Uint8Array() }, 'Process-1', []);
	const child = lastHired(told);
	kernel.take({ kind: 'hired', pid: child, port: new MessageChannel().port1 });
	say(child, RUNNING, EXIT);
	say(main, { kind: 'output', pieces: [{ stream: 'stdout', text: '\n' }] }, IDLE, BUSY, EXIT);
	return told.map(({ kind }) => kind);
}

const RUNNING = { kind: 'running', atMs: 0 } as const;
const IDLE = { kind: 'idle' } as const;
const BUSY = { kind: 'busy' } as const;
const EXIT = { kind: 'exit', code: 0 } as const;

function lastHired(told: readonly FromKernel[]): number {
	return told.findLast((message) => message.kind === 'hire')?.pid ?? 0;
}
