import type { DemoDefinition } from '../../contract.ts';
import { MAX_LIVE_PROCESSES } from '../../limits.ts';
import { chunkOfMap, makespan, totalMs } from '../../makespan.ts';
import { type DownloadInput, waitsOf } from './addresses.ts';

/** How many a session of aiohttp has at once where it is not told otherwise: `TCPConnector(limit=100)`. */
const AIOHTTP_CONNECTIONS = 100;

/** 160 downloads: pure waiting, the articles' test of whether a strategy overlaps waits. */
export const demo: DemoDefinition = {
	workload: 'download',
	title: { ru: 'Загрузка страниц', en: 'Downloading pages' },
	question: {
		ru: 'Программа почти всё время ждёт ответа сети: что сократит ожидание?',
		en: 'The program spends nearly all its time waiting for the network: what will shorten the wait?',
	},
	nature: 'waiting',
	origin: { sequential: 'article', threads: 'article', processes: 'article', asyncio: 'article' },
	parameters: [
		{
			name: 'count',
			kind: 'integer',
			min: 1,
			max: 400,
			label: { ru: 'Страниц', en: 'Pages' },
			hint: { ru: 'Сколько страниц загрузить: от 1 до 400.', en: 'How many pages to download, from 1 to 400.' },
		},
		{
			name: 'latencyMs',
			kind: 'integer',
			min: 1,
			max: 2_000,
			label: { ru: 'Задержка ответа', en: 'Latency' },
			unit: { ru: 'мс', en: 'ms' },
			hint: {
				ru: 'От 1 до 2\u202f000\u00a0мс; 94\u00a0мс — среднее автора: 14,98 с на 160 страниц.',
				en: 'From 1 to 2,000\u00a0ms; 94\u00a0ms is the author’s average: 14.98 s for 160 pages.',
			},
		},
		{
			name: 'jitterMs',
			kind: 'integer',
			min: 0,
			max: 1_000,
			label: { ru: 'Разброс задержки', en: 'Jitter' },
			unit: { ru: 'мс', en: 'ms' },
			hint: {
				ru: 'На сколько ответ может прийти раньше или позже: от 0 до 1\u202f000\u00a0мс. Разброс одинаков от запуска к запуску.',
				en: 'How much earlier or later an answer may come, from 0 to 1,000\u00a0ms. It’s the same in every run.',
			},
		},
		{
			name: 'failurePercent',
			kind: 'integer',
			min: 0,
			max: 100,
			label: { ru: 'Сбои', en: 'Failures' },
			unit: { ru: '%', en: '%' },
			hint: {
				ru: 'Доля запросов, на которые сервер не ответит страницей: от 0 до 100\u00a0%.',
				en: 'The share of requests that the server won’t answer with a page, from 0 to 100%.',
			},
		},
		{
			name: 'refusedCount',
			kind: 'integer',
			min: 0,
			max: 400,
			label: { ru: 'Несуществующих адресов', en: 'Nonexistent hosts' },
			hint: {
				ru: 'Сколько адресов из списка никуда не ведут (домен .invalid): от 0 до числа страниц.',
				en: 'How many addresses in the list lead nowhere (the .invalid domain), from 0 to the number of pages.',
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
	checkTogether: ({ count = 0, refusedCount = 0 }) =>
		refusedCount > count
			? {
					name: 'refusedCount',
					message: {
						ru: `Несуществующих адресов не может быть больше, чем страниц: ${count}.`,
						en: `There can’t be more nonexistent hosts than pages (${count}).`,
					},
				}
			: null,
	sizes: {
		quick: {
			typescript: { count: 20, latencyMs: 94, jitterMs: 0, failurePercent: 0, refusedCount: 0, workers: 5 },
			python: { count: 20, latencyMs: 94, jitterMs: 0, failurePercent: 0, refusedCount: 0, workers: 5 },
		},
		article: { count: 160, latencyMs: 94, jitterMs: 0, failurePercent: 0, refusedCount: 0, workers: 5 },
	},
	authorFigures: {
		sequential: { seconds: 14.9812490940094, precision: 'exact' },
		threads: { seconds: 3.187723398208618, precision: 'exact' },
		processes: { seconds: 2.508066415786743, precision: 'exact' },
		asyncio: { seconds: 0.7162511348724365, precision: 'exact' },
	},
	ideal: (strategy, input, { engine, cores }) => {
		const waits = waitsOf(input as DownloadInput);
		switch (strategy) {
			case 'sequential':
				return totalMs(waits);
			case 'threads':
				return makespan(waits, input.workers ?? 1);
			case 'processes':
				if (engine === 'typescript') return makespan(waits, cores);
				return makespan(waits, Math.min(cores, MAX_LIVE_PROCESSES), chunkOfMap(waits.length, cores));
			case 'asyncio':
				return makespan(waits, engine === 'typescript' ? waits.length : AIOHTTP_CONNECTIONS);
		}
	},
};
