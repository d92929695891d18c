/**
 * The worker of an interpreter: boots when told to, and carries out processes one after another. It says when it may
 * take the next; a process speaks for itself, through its own line to the kernel.
 */
import { loadFiles } from './adapter/load-files.ts';
import { Interpreter } from './interpreter.ts';
import type { BootAssets, FromInterpreter, ProcessStart, ToInterpreter } from './protocol.ts';

let assets: BootAssets | null = null;
let interpreter: Interpreter | null = null;

self.onmessage = ({ data }: MessageEvent<ToInterpreter>) => {
	switch (data.kind) {
		case 'boot':
			assets = data.assets;
			breakOnError(boot());
			break;
		case 'start':
			breakOnError(carryOut(data.process));
			break;
		case 'interrupt':
			interpreter?.interrupt();
			break;
		default:
			data satisfies never;
	}
};

async function boot() {
	if (!assets) throw new Error('An interpreter has to be told what it boots from.');
	interpreter = await Interpreter.boot(await loadFiles(assets));
	tell({ kind: 'idle' });
}

async function carryOut(process: ProcessStart) {
	if (!interpreter) throw new Error('An interpreter has to boot before it is given a process.');
	await interpreter.run(process, (chunk) => tell({ kind: 'trace', chunk }));
	// As good as new: another one.
	interpreter = null;
	await boot();
}

function breakOnError(work: Promise<void>) {
	work.catch((error: unknown) => tell({ kind: 'broken', detail: String(error) }));
}

function tell(message: FromInterpreter) {
	self.postMessage(message);
}
