import type { InstructionWords } from '../race.ts';
import { format } from './format.ts';

const schedules = { one: 'расписание', few: 'расписания', many: 'расписаний', other: 'расписания' };
const answersFound = { one: 'ответ', few: 'ответа', many: 'ответов', other: 'ответа' };
const orders = { one: 'чередование', few: 'чередования', many: 'чередований', other: 'чередования' };

/** Why `a` is what it is. */
export const outcome: Readonly<Record<string, string>> = {
	'12': 'Сначала +2, потом ×3: (2 + 2) × 3.',
	'8': 'Сначала ×3, потом +2: 2 × 3 + 2.',
	'4': 'Потеряно умножение: оба прочли 2, запись «2 + 2» легла последней.',
	'6': 'Потеряно сложение: оба прочли 2, запись «2 × 3» легла последней.',
};

/** The race, step by step, in Russian. Sets the shape; the other languages follow it. */
export const race = {
	thread: (number: number) => `Поток ${number}`,
	/** What a thread can do next. */
	next: {
		read: () => 'прочитать a',
		compute: (operation: string): string => (operation === 'a + 2' ? 'прибавить 2' : 'умножить на 3'),
		write: () => 'записать a',
	},
	/** What a thread has done. */
	taken: {
		read: (value: number) => `читает ${value}`,
		compute: (value: number) => `вычисляет ${value}`,
		write: (value: number) => `пишет ${value}`,
	},
	outcome,

	byHand: {
		title: 'Гонка вручную',
		needsScripts: 'Расставлять шаги можно только с JavaScript. Все их чередования перечислены ниже.',
		whoGoes: 'Чей следующий шаг?',
		lock: 'С блокировкой',
		waits: 'ждёт блокировку',
		ended: 'закончил',
		undo: 'Отменить шаг',
		restart: 'Сначала',
		keys: ['поток 1', 'поток 2', 'отменить'],
		steps: 'Шаги в том порядке, в каком вы их выбрали',
		atFirst: 'в начале',
		begin: 'Выберите, кто начнёт.',
		took: (thread: number, what: string) => `Поток ${thread} ${what}.`,
		answer: (value: number, why: string) => `Ответ: a = ${value}. ${why}`,
		found: (found: number, of: number) => `Собрано ответов: ${found} из ${of}`,
		allFound: 'Других ответов нет.',
		isFound: 'есть',
		notFound: 'ещё нет',
		impossible: 'с блокировкой не выйдет',
	},

	orders: {
		count: (all: number, locked: number) =>
			`Три шага одного потока и три шага другого дают ${format.count(all, orders)}. С блокировкой их остаётся ${format.number(locked)}: шаги одного потока идут подряд.`,
		legend: (letters: string) => `Верхняя строка — поток 1, нижняя — поток 2, время идёт слева направо. ${letters}.`,
		letters: { read: 'ч', compute: 'в', write: 'з' },
		letterMeans: { read: 'читает', compute: 'вычисляет', write: 'записывает' },
		ways: (count: number) => format.count(count, orders),
		withLock: 'возможно и с блокировкой',
		/** One order in words, for those who hear the page. */
		inWords: (turns: readonly { thread: number; steps: readonly string[] }[]) =>
			turns.map(({ thread, steps }) => `поток ${thread} ${steps.join(', ')}`).join('; '),
	},

	bytecode: {
		columnInstruction: 'Инструкция',
		columnDoes: 'Что она делает',
		checked: 'здесь могут переключить',
		does: {
			RESUME: () => 'начать функцию',
			LOAD_GLOBAL: (name) => `прочитать ${name}`,
			LOAD_FAST_BORROW: (name) => `взять ${name}`,
			LOAD_SMALL_INT: (value) => `взять число ${value}`,
			LOAD_CONST: (value) => `взять ${value}`,
			BINARY_OP: (operator) => (operator === '+' ? 'сложить' : 'умножить'),
			CALL: () => 'вызвать функцию',
			STORE_GLOBAL: (name) => `записать ${name}`,
			RETURN_VALUE: () => 'вернуться с ответом',
		} as InstructionWords,
		recorded: (version: string) => `Записано в CPython ${version}, на котором работает этот сайт.`,
	},

	schedules: {
		all: (count: number, answers: number) =>
			`${format.count(count, schedules)}, испробованы все; ${format.count(answers, answersFound)}.`,
		of: (count: number, all: number) => `${format.count(count, schedules)} из ${format.number(all)}`,
		shortest: 'Кратчайшее расписание',
		again: 'на выходе',
		inLab: 'Пройти его по шагам в лаборатории',
		program: 'Программа',
	},
};
