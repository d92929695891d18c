/** Texts of the form that asks a program’s server. This file defines the shape; every other language is typed by it. */
import type { ReaderAnswer } from '../../demos/python/protocol.ts';
import { format } from './format.ts';

const endings: Readonly<Record<ReaderAnswer['ending'], string | null>> = {
	whole: null,
	short: 'Сервер закрыл соединение раньше, чем ответ кончился.',
	refused: 'Соединение отклонено: этот порт никто не слушает.',
	reset: 'Сервер оборвал соединение.',
	late: 'Сервер не ответил до конца, и страница закрыла соединение.',
	long: 'Ответ слишком длинный: показано его начало, соединение закрыто.',
	gone: 'Программа завершилась, не ответив до конца.',
};

export const server = {
	title: 'Запрос серверу программы',
	open: 'Отправьте запрос серверу:',
	closed: 'Программа больше не слушает порты.',
	hint: 'Запрос не покидает страницу. Пока программа слушает порт и все её потоки ждут, предел времени не приближается.',
	port: 'Порт',
	method: 'Метод',
	path: 'Путь',
	body: 'Тело запроса',
	send: 'Отправить',
	pending: 'Ответа пока нет…',
	answered: (elapsedMs: number) => `Ответ за ${format.duration(elapsedMs)}`,
	notAnswered: (elapsedMs: number) => `Прошло ${format.duration(elapsedMs)}`,
	endings,
	silence: 'Сервер закрыл соединение, ничего не ответив.',
	notHttp: 'Сервер ответил не по HTTP. Вот что он прислал:',
	answerBody: 'Тело ответа',
	noBody: 'Тело ответа пустое.',
};
