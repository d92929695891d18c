import type { ProseTexts } from '../prose.ts';
import { race } from './race.ts';

/** Labels of the prose components and the texts of the diagrams, in English. */
export const prose: ProseTexts = {
	states: {
		starting: 'starting',
		computing: 'computing',
		ready: 'ready',
		waiting: 'waiting',
	},
	correction: {
		correction: 'Correction',
		update: 'Update',
		says: 'The author says:',
		source: 'Source:',
		sources: 'Sources:',
	},
	thread: race.thread,
	milliseconds: 'ms',
	gil: {
		title: 'Two threads pass the GIL back and forth',
		description:
			'Thread 1 computes for 5 ms, then thread 2. At 12 ms, thread 1 goes off to wait for the network; at 24 ms the answer arrives, but the thread stands in line for another 5 ms.',
		notes: [
			'After 5 ms, thread 2 asks thread 1 to give way, and thread 1 lets go of the GIL. Nobody is any faster for it.',
			'Thread 1 turns to the network and releases the GIL on its own. Thread 2 starts at once, without waiting for 5 ms.',
			'The answer has come, but the GIL is taken. Thread 1 is ready, but it will ask for the GIL only after 5 ms.',
		],
	},
	eventLoop: {
		title: 'An event loop runs three tasks in one thread',
		description:
			'Tasks A, B, and C send their requests one after another and wait together. The answers come almost at once, but task B takes a long time to process its own, while task C stands ready.',
		task: (letter) => `Task ${letter}`,
		letters: ['A', 'B', 'C'],
		notes: [
			'There’s no answer yet, so at await, task A gives up control, and the loop takes the next task. Had the answer been ready, A would have gone on.',
			'All three are waiting at the same time. The thread is free: it waits for the next event.',
			'Task B is computing and hasn’t reached an await. The answer for C is already here, but nobody can interrupt B.',
		],
	},
	memory: {
		threads: {
			title: 'Threads of one process',
			description: 'One process has three threads, one GIL, and shared memory. One core out of three is busy.',
			caption: 'Threads: shared memory, one GIL, and one core out of three busy.',
		},
		processes: {
			title: 'Processes',
			description:
				'Each of the three processes has its own thread, its own GIL, its own memory, and its own core. Data is sent between them.',
			caption:
				'Processes: each has its own memory and GIL, and every core is busy, but data has to be sent through pickle.',
		},
		process: 'process',
		memory: 'memory',
		sharedMemory: 'shared memory',
		core: 'core',
		idle: 'idle',
	},
	lostUpdate: {
		ordered: {
			title: 'Two orders, nothing lost',
			description:
				'Thread 1 reads 2 and writes 4, then thread 2 reads 4 and writes 12. In the other order, the result would be 8.',
			caption: 'In turn: 12. Had thread 2 gone first, it would have been 8. Nothing is lost.',
		},
		lost: {
			title: 'A lost update',
			description: 'Both threads read 2. Thread 1 writes 4, then thread 2 writes 6 over it. Thread 1’s work is gone.',
			caption:
				'Interleaved: 6. The 4 is written and overwritten at once. Had thread 1 written last, 4 would have remained.',
		},
	},
	strip: {
		computing: 'When tasks compute',
		waiting: 'When tasks wait',
		how: {
			sequential: 'one after another',
			threads: 'four, one GIL',
			processes: 'four, on four cores',
			asyncio: 'eight tasks, one thread',
		},
		duration: (ms) => `${ms}\u00A0ms`,
		description: (ms, most) =>
			`All done after ${ms} ms; ${most === 1 ? 'one task' : `up to ${most} tasks`} in progress at a time.`,
	},
	sizes: {
		workload: 'Workload',
		quick: (engine) => `Quick, ${engine}`,
		article: 'Author’s',
	},
};
