import type { DemoDefinition } from '../../contract.ts';
import { MAX_LIVE_PROCESSES } from '../../limits.ts';

/** Powers of big integers: computing again, with a thread or a process for every call. */
export const demo: DemoDefinition = {
	workload: 'heavy',
	title: { ru: 'Тяжёлые вычисления', en: 'Heavy computing' },
	question: {
		ru: 'Тяжёлые вызовы, по потоку или по процессу на каждый: кто успеет раньше?',
		en: 'Heavy calls, with a thread or a process for each: which will be done first?',
	},
	nature: 'cpu',
	origin: { sequential: 'article', threads: 'article', processes: 'article', asyncio: 'ours' },
	parameters: [
		{
			name: 'count',
			kind: 'integer',
			min: 1,
			max: 200,
			label: { ru: 'Вызовов', en: 'Calls' },
			hint: {
				ru: 'Сколько раз вызвать функцию: от 1 до 200; у автора\u00a0— 80.',
				en: 'How many times to call the function, from 1 to 200; the author used 80.',
			},
		},
		{
			name: 'n',
			kind: 'integer',
			min: 2,
			max: 1_000,
			label: { ru: 'Граница n', en: 'Bound n' },
			hint: {
				ru: 'Каждый вызов возводит числа от 1 до n − 1 в степени от 1 до n − 1. От 2 до 1\u202f000: один вызов с n = 1\u202f000 считает несколько секунд.',
				en: 'Each call raises the numbers from 1 to n − 1 to the powers from 1 to n − 1. From 2 to 1,000; a single call with n = 1,000 takes several seconds.',
			},
		},
	],
	sizes: {
		quick: { typescript: { count: 8, n: 500 }, python: { count: 8, n: 340 } },
		article: { count: 80, n: 500 },
	},
	authorFigures: {
		sequential: { seconds: 46, precision: 'about' },
		processes: { seconds: 10, precision: 'about' },
	},
	ideal: (strategy, { count = 1 }, { engine, cores, sequentialMs }) => {
		if (sequentialMs === null) return null;
		if (strategy !== 'processes') return sequentialMs;
		const live = Math.min(cores, count, MAX_LIVE_PROCESSES);
		// Python's processes wait for a core before they begin; the workers of TypeScript share the cores.
		return (sequentialMs * (engine === 'python' ? Math.ceil(count / live) : count / live)) / count;
	},
};
