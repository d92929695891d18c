import type { TierTexts } from '../tiers.ts';

/** What stands around the tiers of the Python engine, in English. */
export const tiers: TierTexts = {
	tier: {
		native: 'as in CPython',
		emulated: 'emulated',
		unavailable: 'unavailable',
	},
	group: {
		threads: 'Threads and context',
		queues: 'Queues and executors',
		processes: 'Processes',
		asyncio: 'Event loop',
		time: 'Time',
		network: 'Network',
		system: 'Signals and other programs',
	},
	filter: 'Show',
	all: 'all',
	modules: 'Modules:',
	whole: 'the whole module',
};
