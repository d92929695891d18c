import type { Aliases } from '../aliases.ts';

export const aliases: Aliases = {
	асинкио: 'asyncio',
	асинкайо: 'asyncio',
	асинцио: 'asyncio',
	гил: 'GIL',
	дедлок: 'взаимная блокировка',
	джил: 'GIL',
	дэдлок: 'взаимная блокировка',
	мультипроцессинг: 'multiprocessing',
	пайтон: 'Python',
	питон: 'Python',
	пикл: 'pickle',
	трединг: 'threading',
	тред: 'поток',
	треды: 'потоки',
};
