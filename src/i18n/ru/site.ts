import { offer } from './offer.ts';

/** What the frame of the site says. This file sets the shape; the other languages follow it. */
export const site = {
	name: 'Параллелизм в Python вживую',
	/** For places as narrow as that under an icon. */
	shortName: 'Python вживую',
	description:
		'Две статьи о threading, multiprocessing и asyncio, в которых каждый листинг можно запустить прямо в браузере.',
	skipToContent: 'К содержанию страницы',
	menu: 'Меню',
	mainNavigation: 'Главное меню',
	lab: 'Лаборатория',
	howItWorks: 'Как это устроено',
	darkTheme: 'Тёмная тема',
	contents: 'Содержание',
	readingOrder: 'Соседние страницы',
	previous: 'Назад',
	next: 'Дальше',
	updated: 'Обновлено',
	copyMarkdown: 'Копировать как Markdown',
	copied: 'Скопировано',
	keys: 'Клавиши',
	edit: 'Править страницу',
	source: 'Исходный текст:',
	footer: {
		promise: 'Всё считается в вашем браузере: ни один запрос не уходит за пределы сайта.',
		workloads: 'Нагрузки «сумма квадратов» и «загрузка страниц» — из материалов Real Python (MIT).',
		license: 'Код открыт по лицензии MIT.',
		offline: 'После первого посещения сайт открывается и без сети, Python — после первого запуска.',
	},
	search: {
		open: 'Поиск',
		label: 'Что найти',
		placeholder: 'Например, GIL',
		close: 'Закрыть поиск',
		hint: 'Начните вводить слово: поиск понимает разные формы.',
		loading: 'Ищем…',
		empty: 'Ничего не нашлось. Попробуйте другое слово или его часть.',
		failed: 'Поиск не загрузился. Проверьте сеть и попробуйте ещё раз.',
		more: (count: number) => `Ещё ${count}`,
		retry: 'Повторить',
		keys: '↑ ↓ — выбор, Enter — открыть, Esc — закрыть',
	},
	language: offer,
	update: {
		notice: 'Сайт обновился.',
		apply: 'Обновить страницу',
		dismiss: 'Позже',
	},
	/** Of a part of the page, as long as nothing comes. */
	late: 'Часть страницы не пришла: сеть молчит.',
	broken: {
		notice: 'Часть страницы не загрузилась или пришла повреждённой.',
		runs: 'Не загрузился код, который запускает примеры. Проверьте сеть и загрузите страницу заново.',
		reload: 'Загрузить страницу заново',
	},
	notFound: {
		title: 'Такой страницы нет',
		text: 'Возможно, адрес набран с опечаткой или страница переехала. Вот всё, что есть на сайте:',
	},
};
