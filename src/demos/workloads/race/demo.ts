import type { DemoDefinition } from '../../contract.ts';

/** `a = a + 2` and `a = a * 3` on the same `a`: what the order decides, and what a data race loses. */
export const demo: DemoDefinition = {
	workload: 'race',
	title: { ru: 'Гонка', en: 'Race' },
	question: {
		ru: 'a = 2; один поток прибавляет 2, другой умножает на 3. Чему равно a?',
		en: 'a = 2; one thread adds 2, another multiplies by 3. What will a be?',
	},
	nature: 'race',
	origin: { sequential: 'ours', threads: 'article', processes: 'ours', asyncio: 'ours' },
	parameters: [
		{
			name: 'trials',
			kind: 'integer',
			min: 1,
			max: 20_000,
			label: { ru: 'Забегов', en: 'Trials' },
			hint: {
				ru: 'Сколько раз повторить гонку с начала: от 1 до 20\u202f000.',
				en: 'How many times to run the race from the start, from 1 to 20,000.',
			},
		},
		{
			name: 'lock',
			kind: 'switch',
			min: 0,
			max: 1,
			strategies: ['threads', 'asyncio'],
			// A listing shows the race with and without, in one run.
			engines: ['typescript'],
			label: { ru: 'Блокировка', en: 'Lock' },
			hint: {
				ru: 'Чтение и запись под одной блокировкой: потерянных обновлений нет, но порядок по-прежнему любой.',
				en: 'The read and the write happen under one lock: no updates are lost, but the order can still be either.',
			},
		},
		{
			name: 'pause',
			kind: 'switch',
			min: 0,
			max: 1,
			strategies: ['threads', 'asyncio'],
			// A listing shows the race with and without, in one run.
			engines: ['typescript'],
			label: { ru: 'Пауза между чтением и записью', en: 'Pause between read and write' },
			hint: {
				ru: 'Для потоков — короткий вызов, для asyncio — await: место, где может вклиниться другой.',
				en: 'For threads, a short call; for asyncio, an await: a place where the other can cut in.',
			},
		},
	],
	sizes: {
		quick: { typescript: { trials: 5_000, lock: 0, pause: 0 }, python: { trials: 200, lock: 0, pause: 0 } },
		article: { trials: 2, lock: 0, pause: 0 },
	},
	authorFigures: {},
	ideal: () => null,
};
