import type { SchemaName } from '../../integrations/schemas/make-schemas.ts';

/** What the site says of itself to programs. This file sets the shape; the other languages follow it. */
export const machines = {
	feed: 'Что изменилось в статьях и на других страницах.',
	/** The beginning of `llms.txt`, after the name and the description. */
	llms: {
		about:
			'Листинги исполняет CPython 3.14, собранный для WebAssembly, а страницы показывают записанные прогоны и время автора. У каждой страницы есть текст в Markdown, с листингами и числами: он сделан из самой страницы.',
		languages: 'То же на других языках:',
		articles: 'Статьи',
		more: 'Запустить и проверить',
		data: 'Данные',
		schemas: {
			'demo-report': 'Отчёт о прогоне, событие demo:report: JSON Schema.',
			'explore-report': 'Отчёт о поиске по расписаниям, событие explore:report: JSON Schema.',
			'lab-link': 'Ссылка в лабораторию, часть адреса после #: JSON Schema.',
			'embed-query': 'Адрес встроенной демонстрации: JSON Schema.',
			'embed-message': 'Что встроенная демонстрация сообщает странице вокруг неё: JSON Schema.',
		} satisfies Record<SchemaName, string>,
		home: 'Восемь задач при четырёх стратегиях, схема в масштабе, и с какого примера начать.',
	},
};
