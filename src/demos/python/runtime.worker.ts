/**
 * The worker of an interpreter: boots when told to, and carries out processes one after another. It says when it may
 * take the next; a process speaks for itself, through its own line to the kernel.
 */
import { holdLifeline } from '../lifeline.ts';
import { loadFiles } from './adapter/load-files.ts';
import { confine } from './confine.ts';
import type { ExploredMessage, ExploreMessage, RunOrder } from './explorer/contract.ts';
import { runUnderPlan } from './explorer/explored-run.ts';
import { Interpreter } from './interpreter.ts';
import { realWorld } from './process-world.ts';
import type { BootAssets, FromInterpreter, ProcessStart, ToInterpreter } from './protocol.ts';

const isWatched = holdLifeline();
/** Taken before any program runs, and then taken from all of them: nobody else can speak to the page. */
const post = self.postMessage.bind(self) as (message: FromInterpreter | ExploredMessage) => void;
let interpreter: Interpreter | null = null;

const CANNOT_RESTORE = 'The interpreter cannot be made as good as new.';

self.onmessage = ({ data, isTrusted }: MessageEvent<ToInterpreter | ExploreMessage>) => {
	// One that a program has dispatched itself.
	if (!isTrusted) return;
	switch (data.kind) {
		case 'boot':
			breakOnError(boot(data.assets));
			break;
		case 'start':
			breakOnError(carryOut(data.process));
			break;
		case 'warm-up':
			breakOnError(warmUp());
			break;
		case 'explore':
			breakOnError(explore(data.order));
			break;
		case 'interrupt':
			interpreter?.interrupt();
			break;
		case 'halt':
			interpreter?.halt();
			break;
		default:
			data satisfies never;
	}
};

async function boot(assets: BootAssets) {
	interpreter = await Interpreter.boot(loadFiles(assets));
	// With the locks of the browser a program loses its hold on the lifeline, too.
	await isWatched;
	confine(globalThis);
	tell({ kind: 'idle' });
}

async function warmUp() {
	if (!interpreter) throw new Error('An interpreter has to boot before it can warm up.');
	await becomeIdle(await interpreter.warmUp());
}

async function carryOut(process: ProcessStart) {
	if (!interpreter) throw new Error('An interpreter has to boot before it is given a process.');
	const isSound = await interpreter.run(process, realWorld(process), (chunk) => tell({ kind: 'trace', chunk }));
	tell({ kind: 'finished', pid: process.pid });
	await becomeIdle(isSound);
}

async function explore(order: RunOrder) {
	if (!interpreter) throw new Error('An interpreter has to boot before it can explore.');
	const result = await runUnderPlan(interpreter, order);
	tell({ kind: 'explored', result, isSpent: !(await interpreter.restore()) });
}

async function becomeIdle(isSound: boolean) {
	if (isSound && (await interpreter?.restore())) tell({ kind: 'idle' });
	else tell({ kind: 'broken', detail: CANNOT_RESTORE });
}

// The page would hear of it before what the process has written, and end the program at once.
self.addEventListener('error', (event) => {
	event.preventDefault();
	const fault: unknown = event.error ?? event.message;
	if (interpreter) interpreter.fail(fault);
	else tell({ kind: 'broken', detail: String(fault) });
});

function breakOnError(work: Promise<void>) {
	work.catch((error: unknown) => tell({ kind: 'broken', detail: String(error) }));
}

function tell(message: FromInterpreter | ExploredMessage) {
	post(message);
}
