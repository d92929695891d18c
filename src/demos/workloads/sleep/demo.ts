import type { DemoDefinition } from '../../contract.ts';
import { MAX_LIVE_PROCESSES } from '../../limits.ts';

/** Calls that only sleep: waiting without a network, with a thread for every call. */
export const demo: DemoDefinition = {
	workload: 'sleep',
	title: { ru: 'Сон вместо работы', en: 'Sleep instead of work' },
	question: {
		ru: 'Вызовы ничего не делают, только спят: сколько они проспят все вместе?',
		en: 'The calls do nothing but sleep: how long will all of them take together?',
	},
	nature: 'waiting',
	origin: { sequential: 'ours', threads: 'article', processes: 'ours', asyncio: 'ours' },
	parameters: [
		{
			name: 'count',
			kind: 'integer',
			min: 1,
			max: 200,
			label: { ru: 'Вызовов', en: 'Calls' },
			hint: {
				ru: 'Сколько раз уснуть: от 1 до 200; у автора\u00a0— 80.',
				en: 'How many times to sleep, from 1 to 200; the author used 80.',
			},
		},
		{
			name: 'durationMs',
			kind: 'integer',
			min: 1,
			max: 10_000,
			label: { ru: 'Длительность сна', en: 'Sleep duration' },
			unit: { ru: 'мс', en: 'ms' },
			hint: {
				ru: 'От 1 до 10\u202f000\u00a0мс; у автора\u00a0— 2\u202f000.',
				en: 'From 1 to 10,000\u00a0ms; the author used 2,000.',
			},
		},
	],
	sizes: {
		quick: { typescript: { count: 20, durationMs: 100 }, python: { count: 20, durationMs: 100 } },
		article: { count: 80, durationMs: 2_000 },
	},
	authorFigures: { threads: { seconds: 2, precision: 'about' } },
	ideal: (strategy, { count = 1, durationMs = 0 }) => {
		switch (strategy) {
			case 'sequential':
				return count * durationMs;
			case 'threads':
			case 'asyncio':
				return durationMs;
			case 'processes':
				return Math.ceil(count / MAX_LIVE_PROCESSES) * durationMs;
		}
	},
};
