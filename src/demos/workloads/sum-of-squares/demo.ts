import type { DemoDefinition } from '../../contract.ts';
import { MAX_LIVE_PROCESSES } from '../../limits.ts';
import { chunkOfMap, makespan, totalMs } from '../../makespan.ts';

/** Twenty sums of squares: pure computing, the articles' test of whether a strategy uses more than one core. */
export const demo: DemoDefinition = {
	workload: 'sum-of-squares',
	title: { ru: 'Сумма квадратов', en: 'Sum of squares' },
	question: {
		ru: 'Чистые вычисления: что из потоков, процессов и asyncio их ускорит?',
		en: 'Pure computing: which of threads, processes, and asyncio will speed it up?',
	},
	nature: 'cpu',
	origin: { sequential: 'article', threads: 'article', processes: 'article', asyncio: 'ours' },
	parameters: [
		{
			name: 'count',
			kind: 'integer',
			min: 1,
			max: 200,
			label: { ru: 'Задач', en: 'Tasks' },
			hint: { ru: 'Сколько сумм посчитать: от 1 до 200.', en: 'How many sums to compute, from 1 to 200.' },
		},
		{
			name: 'size',
			kind: 'integer',
			min: 1_000,
			max: 67_000_000,
			label: { ru: 'Слагаемых в задаче', en: 'Terms per task' },
			hint: {
				ru: 'От 1\u202f000 до 67\u202f000\u202f000: дальше сумма двух слагаемых перестаёт быть точным целым в JavaScript.',
				en: 'From 1,000 to 67,000,000; beyond that, the sum of two terms is no longer an exact integer in JavaScript.',
			},
		},
		{
			name: 'workers',
			kind: 'integer',
			min: 1,
			max: 64,
			strategies: ['threads'],
			label: { ru: 'Потоков', en: 'Threads' },
			hint: { ru: 'От 1 до 64; у автора\u00a0— 5.', en: 'From 1 to 64; the author used 5.' },
		},
	],
	sizes: {
		quick: {
			typescript: { count: 20, size: 50_000_000, workers: 5 },
			python: { count: 20, size: 500_000, workers: 5 },
		},
		article: { count: 20, size: 5_000_000, workers: 5 },
	},
	authorFigures: {
		sequential: { seconds: 7.216629981994629, precision: 'exact' },
		threads: { seconds: 7.552484035491943, precision: 'exact' },
		processes: { seconds: 2.1561520099639893, precision: 'exact' },
	},
	ideal: (strategy, { count = 1, size = 1 }, { engine, cores, sequentialMs }) => {
		if (sequentialMs === null) return null;
		if (strategy !== 'processes') return sequentialMs;
		const terms = Array.from({ length: count }, (_, x) => size + x);
		const share =
			engine === 'typescript'
				? makespan(terms, cores)
				: makespan(terms, Math.min(cores, MAX_LIVE_PROCESSES), chunkOfMap(count, cores));
		return (sequentialMs * share) / totalMs(terms);
	},
};
