/** Texts of the schedule explorer. This file defines the shape; every other language is typed by it. */

import { pctChance } from '../../demos/python/explorer/bound.ts';
import type { Exploration, Rule, RunEnd, Tried } from '../../demos/python/explorer/contract.ts';
import { format } from './format.ts';

const runs = { one: 'прогон', few: 'прогона', many: 'прогонов', other: 'прогона' };
const outcomes = { one: 'исход', few: 'исхода', many: 'исходов', other: 'исхода' };
const times = { one: 'раз', few: 'раза', many: 'раз', other: 'раза' };
const preemptions = { one: 'вытеснением', few: 'вытеснениями', many: 'вытеснениями', other: 'вытеснения' };

export const explorer = {
	title: 'Все исходы программы',
	stop: 'Остановить',
	conduct: 'Вы — планировщик',
	budget: 'Не больше',
	runs: (count: number) => format.count(count, runs),
	linked: 'Ссылка ведёт к одному прогону этой программы.',
	replay: 'Построчно',
	progress(count: number, found: number, state: 'idle' | 'exploring' | 'done' | 'stopped'): string {
		const soFar = `${format.count(count, runs)}, ${format.count(found, outcomes)}`;
		return state === 'exploring'
			? `Идёт исследование: ${soFar}`
			: state === 'stopped'
				? `Остановлено: ${soFar}`
				: `Готово: ${soFar}`;
	},
	problem: {
		damaged: 'Расписание в ссылке повреждено: прогон повторить нельзя. Исследуйте программу заново.',
		'too-long': 'Расписание в ссылке слишком длинное.',
		'other-version':
			'Расписание записано другой версией сайта: прогон может пойти иначе, поэтому он не повторяется. Исследуйте программу заново.',
		failed: 'Не получилось: Python не загрузился или прервался. Попробуйте ещё раз.',
	},
	otherText: 'Эти исходы — прежнего текста программы: с тех пор он изменился.',
	rest: (found: number, count: number) =>
		`И ещё ${format.count(found, outcomes)}, на них ${format.count(count, runs)}.`,
	flaw: {
		processes: 'Программа запускает процессы: расписания нескольких процессов не исследуются.',
		'not-deterministic': 'Два прогона одного расписания разошлись: исходы верны, но повторить их удаётся не всегда.',
	} satisfies Record<Exploration['flaws'][number], string>,
	preemptions: (count: number) =>
		count === 0 ? 'никого не пришлось вытеснять' : `поток вытеснен ${format.count(count, times)}`,
	/** What chance alone promises, by the bound of PCT. */
	bound: ({ threads, points, tried }: Pick<Exploration, 'threads' | 'points' | 'tried'>): string =>
		tried.pct === 0
			? ''
			: `Случайный прогон находит ошибку, для которой довольно одного переключения в нужном месте, не реже чем в одном случае из ${format.number(Math.round(1 / pctChance({ threads, points, depth: 2 })))} (оценка PCT).`,
	replayTitle: 'Прогон построчно',
	conductTitle: 'Вы решаете, кто продолжит',
	differs: (turn: number) =>
		`С хода ${turn} программа идёт не так, как записано: её текст или версия сайта другие. Дальше прогон не повторяется.`,
	back: 'Назад',
	forward: 'Вперёд',
	switchBefore: 'К вытеснению раньше',
	switchAfter: 'К вытеснению дальше',
	inEditor: (line: number) => `Строка ${line} в редакторе`,
	share: 'Ссылка на этот прогон',
	shared: 'Ссылка скопирована: по ней откроется эта программа и этот прогон.',
	tooLongToShare: 'Программа слишком велика для ссылки.',
	steps: 'Строки в том порядке, в каком они выполнялись',
	whoGoesOn: 'Кто продолжит?',
	goesOn: 'сейчас работает',
	notBegun: 'ещё не начинал',
	waits: 'ждёт',
	undo: 'Отменить выбор',
	playOn: 'Дальше никого не прерывать',
	ran: (line: number, name: string) => `Последней выполнялась строка ${line}: ${name}.`,
	line: (line: number) => `строка ${line}`,
	preempted: (from: string, to: string) => `${from} вытеснен, продолжает ${to}`,
	tookOver: (to: string) => `продолжает ${to}`,
	whatIsSchedule:
		'Расписание — это кто из потоков продолжает работу в каждой точке, где их можно переключить. Исследование прогоняет программу под многими расписаниями и собирает всё, чем она может закончиться.',
	ruleLegend: 'Где переключать',
	rule: {
		cpython: 'CPython 3.14 как он есть',
		instruction: 'На любой инструкции (модель)',
	} satisfies Record<Rule, string>,
	ruleHint:
		'Модель переключает потоки между любыми двумя инструкциями байт-кода. CPython 3.14 так не делает, но Python этого и не исключает: в других версиях и сборках бывает иначе.',
	end({ kind, exitCode }: RunEnd): string {
		if (kind === 'exit') return exitCode ? `Завершилась с кодом ${exitCode}` : 'Завершилась';
		return { exception: 'Исключение', deadlock: 'Взаимная блокировка', endless: 'Не завершилась за отведённые шаги' }[
			kind
		];
	},
	failureMark: 'сбой',
	countOf: (count: number, all: number) => `${format.count(count, runs)} из ${format.number(all)}`,
	/** What "none failed" proves, and what it does not. */
	proof(tried: Tried, hasEndless: boolean): string {
		if (hasEndless && tried.isComplete)
			return 'Испробованы все расписания, какие есть, но не каждый прогон дошёл до конца: что было бы дальше, неизвестно.';
		if (tried.isComplete) return 'Испробованы все расписания, какие есть: другого исхода под этим правилом не бывает.';
		const limit = tried.completePreemptions;
		if (limit === 0)
			return 'Испробованы все расписания, где поток уступает очередь, только когда ждёт или закончил. Остальные — выборочно.';
		if (limit !== null)
			return `Испробованы все расписания не более чем с ${format.count(limit, preemptions)} потока, который мог продолжать. Остальные — выборочно: исход, который там не встретился, всё же возможен.`;
		return 'Расписания испробованы выборочно: исход, который не встретился, всё же возможен.';
	},
};
