/**
 * The one worker that performs tasks: a process of a pool, the only thread of a strategy, or a rival of the race.
 * It is set up through Comlink; after that, tasks and updates travel over a port of their own.
 */
import { expose } from 'comlink';
import { holdLifeline } from '../lifeline.ts';
import { arrange } from './arrange.ts';
import type { Assignment, ProcessAssignment, RivalAssignment, Update } from './protocol.ts';
import { rival } from './rival.ts';
import { serve } from './serve.ts';

const taskWorker = {
	holdLifeline,

	serve(assignment: ProcessAssignment, port: MessagePort, internet: MessagePort | null) {
		serve(assignment, port, internet);
	},

	arrange(assignment: Assignment, port: MessagePort, internet: MessagePort | null) {
		arrange(assignment, { kind: 'worker', internet }, (update: Update) => port.postMessage(update));
	},

	compete(assignment: RivalAssignment, port: MessagePort) {
		rival(assignment, (update: Update) => port.postMessage(update));
	},
};

export type TaskWorker = typeof taskWorker;

expose(taskWorker);
