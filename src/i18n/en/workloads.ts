import type { WorkloadTexts } from '../workloads.ts';

/** What the pages say of the workloads. */
export const workloads: WorkloadTexts = {
	'sum-of-squares': {
		title: 'Sum of squares',
		question: 'Pure computing: will threads, processes, or asyncio speed it up?',
		parameters: {
			count: {
				label: 'Tasks',
				hint: 'How many sums to compute, from 1 to 200.',
			},
			size: {
				label: 'Terms per task',
				hint: 'From 1,000 to 67,000,000; beyond that, the sum of two terms is no longer an exact integer in JavaScript.',
			},
			workers: {
				label: 'Threads',
				hint: 'From 1 to 64; the author used 5.',
			},
		},
	},
	download: {
		title: 'Downloading pages',
		question: 'The program spends nearly all its time waiting for the network: what will shorten the wait?',
		parameters: {
			count: {
				label: 'Pages',
				hint: 'How many pages to download, from 1 to 400.',
			},
			latencyMs: {
				label: 'Latency',
				unit: 'ms',
				hint: 'From 1 to 2,000 ms; 94 ms is the author’s average: 14.98 s for 160 pages.',
			},
			jitterMs: {
				label: 'Jitter',
				unit: 'ms',
				hint: 'How much earlier or later an answer may come, from 0 to 1,000 ms. It’s the same in every run.',
			},
			failurePercent: {
				label: 'Failures',
				unit: '%',
				hint: 'The share of requests that the server won’t answer with a page, from 0 to 100%.',
			},
			refusedCount: {
				label: 'Nonexistent hosts',
				hint: 'How many addresses in the list lead nowhere (the .invalid domain), from 0 to the number of pages.',
			},
			workers: {
				label: 'Threads',
				hint: 'From 1 to 64; the author used 5.',
			},
		},
	},
	heavy: {
		title: 'Heavy computing',
		question: 'Heavy calls, each in its own thread or process: which finishes first?',
		parameters: {
			count: {
				label: 'Calls',
				hint: 'How many times to call the function, from 1 to 200; the author used 80.',
			},
			n: {
				label: 'Bound n',
				hint: 'Each call raises the numbers from 1 to n − 1 to the powers from 1 to n − 1. From 2 to 1,000; a single call with n = 1,000 takes several seconds.',
			},
		},
	},
	sleep: {
		title: 'Sleep instead of work',
		question: 'The calls do nothing but sleep: how long will they take all together?',
		parameters: {
			count: {
				label: 'Calls',
				hint: 'How many times to sleep, from 1 to 200; the author used 80.',
			},
			durationMs: {
				label: 'Sleep duration',
				unit: 'ms',
				hint: 'From 1 to 10,000 ms; the author used 2,000.',
			},
		},
	},
	race: {
		title: 'Race',
		question: 'a = 2; one thread adds 2, another multiplies by 3. What will a be?',
		parameters: {
			trials: {
				label: 'Trials',
				hint: 'How many times to run the race from the start, from 1 to 20,000.',
			},
			lock: {
				label: 'Lock',
				hint: 'The read and the write happen under one lock: no updates are lost, but the order can still be either.',
			},
			pause: {
				label: 'Pause between read and write',
				hint: 'For threads, a short call; for asyncio, an await: a place where the other can cut in.',
			},
		},
	},
};
