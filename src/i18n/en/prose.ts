import type { prose as ru } from '../ru/prose.ts';

/** Labels of the prose components and the texts of the diagrams, in English. */
export const prose: typeof ru = {
	states: {
		starting: 'starting',
		computing: 'computing',
		ready: 'ready',
		waiting: 'waiting',
	},
	correction: {
		correction: 'Correction',
		update: 'Since then',
		says: 'The author says:',
		source: 'Source:',
		sources: 'Sources:',
	},
	thread: (number) => `Thread ${number}`,
	milliseconds: 'ms',
	gil: {
		title: 'Two threads hand the GIL to each other',
		description:
			'Thread 1 computes for 5 ms while thread 2 is ready and waits for its turn. Then they swap. At 12 ms thread 1 goes to wait for the network, and thread 2 gets the GIL at once. The answer comes at 24 ms, but thread 1 queues for 5 ms more.',
		notes: [
			'After 5 ms thread 2 asks for its turn, and thread 1 lets the GIL go. Nobody got faster: the turn has passed.',
			'Thread 1 calls the network and releases the GIL by itself. Thread 2 starts at once, without the 5 ms.',
			'The answer is here, but the GIL is taken. Thread 1 is ready, yet asks for its turn only after 5 ms.',
		],
	},
	eventLoop: {
		title: 'An event loop drives three tasks in one thread',
		description:
			'Tasks A, B and C send their requests one after another and wait for the answers together. The answers come almost at once, but task B works on its own for long, and task C is ready and queues all that time.',
		task: (letter) => `Task ${letter}`,
		letters: ['A', 'B', 'C'],
		notes: [
			'There is no answer yet, so at await task A gives up control and the loop takes the next. Had the answer been there, A would have gone on.',
			'All three wait at the same time. The thread is free: it waits for the next event.',
			'Task B computes and has not reached an await. The answer for C is here, but nothing can interrupt B.',
		],
	},
	memory: {
		threads: {
			title: 'Threads of one process',
			description: 'One process holds three threads, one GIL and shared memory. One core of three is busy.',
			caption: 'Threads: shared memory, one GIL, one busy core of three.',
		},
		processes: {
			title: 'Processes',
			description:
				'Three processes. Each has its own thread, its own GIL and its own memory, and each keeps a core busy. Data travels between processes pickled.',
			caption: 'Processes: each has its own memory and GIL, every core is busy, and data has to travel pickled.',
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
			description: 'Thread 1 reads 2 and writes 4, then thread 2 reads 4 and writes 12. The other order would give 8.',
			caption: 'In turn: 12. Had thread 2 gone first, 8. Nothing is lost.',
		},
		lost: {
			title: 'A lost update',
			description:
				'Both threads read 2. Thread 1 writes 4, then thread 2 writes 6 over it. The work of thread 1 is gone.',
			caption: 'Interleaved: 6. The 4 is written and overwritten. Had thread 1 written last, 4 would stay.',
		},
		read: (value) => `reads ${value}`,
		write: (value) => `writes ${value}`,
	},
	strip: {
		computing: 'Tasks that compute',
		waiting: 'Tasks that wait',
		strategies: {
			sequential: { name: 'Sequential', how: 'one after another' },
			threads: { name: 'Threads', how: 'four, one GIL' },
			processes: { name: 'Processes', how: 'four on four cores' },
			asyncio: { name: 'asyncio', how: 'eight tasks, one thread' },
		},
		duration: (ms) => `${ms}\u00A0ms`,
		description: (ms, most) =>
			`All done after ${ms} ms; ${most === 1 ? 'one task' : `up to ${most} tasks`} in progress at once.`,
	},
	sizes: {
		workload: 'Workload',
		quick: (engine) => `Quick, ${engine}`,
		article: 'The author’s',
	},
};
