import type { ApiGroup, Tier } from '../../demos/python/tiers.ts';

/** What stands around the tiers of the Python engine, in Russian. Defines the shape for every language. */
export const tiers = {
	tier: {
		native: 'как в CPython',
		emulated: 'эмулируется',
		unavailable: 'недоступно',
	} satisfies Record<Tier, string>,
	group: {
		threads: 'Потоки и контекст',
		queues: 'Очереди и исполнители',
		processes: 'Процессы',
		asyncio: 'Цикл событий',
		time: 'Время',
		network: 'Сеть',
		system: 'Сигналы и чужие программы',
	} satisfies Record<ApiGroup, string>,
	filter: 'Показать',
	all: 'всё',
	modules: 'Модули:',
	whole: 'весь модуль',
};
