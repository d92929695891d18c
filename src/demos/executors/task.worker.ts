/**
 * The one worker that performs tasks: a process of a pool, the only thread of a strategy, or a rival of the race.
 * Its first message brings the port on which it is set up through Comlink; after that, its own channel carries tasks
 * and updates, and nothing else.
 */
import { expose } from 'comlink';
import { holdLifeline } from '../lifeline.ts';
import { arrange } from './arrange.ts';
import type { Assignment, Batch, ProcessAssignment, RivalAssignment, Update } from './protocol.ts';
import { rival } from './rival.ts';
import { serve } from './serve.ts';

const tell = (update: Update) => self.postMessage(update);

const taskWorker = {
	/** From now on, batches that come are performed. */
	serve(assignment: ProcessAssignment, internet: MessagePort | null) {
		const perform = serve(assignment, internet, tell);
		self.onmessage = ({ data }: MessageEvent<Batch>) => perform(data);
	},

	arrange(assignment: Assignment, internet: MessagePort | null) {
		return arrange(assignment, { kind: 'worker', internet }, tell);
	},

	compete(assignment: RivalAssignment) {
		return rival(assignment, tell);
	},
};

export type TaskWorker = typeof taskWorker;

self.onmessage = ({ data: port }: MessageEvent<MessagePort>) => expose(taskWorker, port);
holdLifeline();
