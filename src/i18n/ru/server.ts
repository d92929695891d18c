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
	headers: (count: number) => (count > 0 ? `Заголовки: ${count}` : 'Заголовки'),
	headersHint: 'По одному в строке: Имя: значение. Заголовок, который страница отправила бы сама, заменяется вашим.',
	problem: (line: number, flaw: 'name' | 'value') =>
		flaw === 'name'
			? `Строка ${line}: нужно «Имя: значение», в имени только латинские буквы, цифры и знаки без пробелов.`
			: `Строка ${line}: в значении могут быть только символы ASCII.`,
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
	noBodyToHead: 'В ответе на HEAD тела не бывает.',
	indented: 'JSON, отступы добавила страница',
	binary: (bytes: number) => `Двоичные данные, ${format.number(bytes)} Б`,
};
