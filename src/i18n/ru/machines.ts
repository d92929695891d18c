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
		home: 'Восемь задач под четырьмя стратегиями, схема в масштабе, и с какого примера начать.',
	},
};
