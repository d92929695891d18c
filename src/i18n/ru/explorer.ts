/** Texts of the schedule explorer. This file defines the shape; every other language is typed by it. */

import { pctChance } from '../../demos/python/explorer/bound.ts';
import type { Exploration, Rule, RunEnd, Tried } from '../../demos/python/explorer/contract.ts';
import { DEFAULT_LIMITS } from '../../demos/python/explorer/limits.ts';
import { format } from './format.ts';

const runs = { one: 'прогон', few: 'прогона', many: 'прогонов', other: 'прогона' };
const outcomes = { one: 'исход', few: 'исхода', many: 'исходов', other: 'исхода' };
const times = { one: 'раз', few: 'раза', many: 'раз', other: 'раза' };
/** After «не больше». */
const timesAtMost = { one: 'раза', few: 'раз', many: 'раз', other: 'раза' };

export const explorer = {
	title: 'Все исходы программы',
	stop: 'Остановить',
	conduct: 'Вы — планировщик',
	budget: 'Не больше',
	runs: (count: number) => format.count(count, runs),
	linked: 'Ссылка ведёт к одному прогону этой программы.',
	replay: 'Построчно',
	/** `shortening`: so many runs besides, which only looked for shorter schedules. */
	progress(count: number, found: number, shortening: number, state: 'idle' | 'exploring' | 'done' | 'stopped'): string {
		const more = shortening === 0 ? '' : `, ещё ${format.count(shortening, runs)} — чтобы укоротить расписания`;
		const soFar = `${format.count(count, runs)}, ${format.count(found, outcomes)}${more}`;
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
		failed: 'Не получилось: Python не загрузился или остановился на полпути. Попробуйте ещё раз.',
	},
	otherText: 'Это исходы прежнего текста программы: с тех пор он изменился.',
	rest: (found: number, count: number) =>
		`И ещё ${format.count(found, outcomes)}, на них ${format.count(count, runs)}.`,
	flaw: {
		processes:
			'Программа запускает ещё один процесс или интерпретатор: исследуются только расписания потоков внутри одного.',
		input: 'Программа ждёт ввода, а при исследовании его нет: input() возбуждает EOFError.',
		'not-deterministic': 'Два прогона одного расписания разошлись: исходы верны, но повторить их удаётся не всегда.',
	} satisfies Record<Exploration['flaws'][number], string>,
	preemptions: (count: number) =>
		count === 0 ? 'никого не пришлось прерывать' : `поток прерван ${format.count(count, times)}`,
	/** After the number of interruptions: all schedules with fewer were tried. */
	fewest: 'меньшим числом сюда не прийти',
	/** What chance alone promises, by the bound of PCT. */
	bound: ({ threads, points }: Pick<Exploration, 'threads' | 'points'>): string =>
		`Выборка случайна, но с гарантией: если для сбоя довольно прервать один поток в одном нужном месте, прогон находит его в среднем не реже чем один раз из ${format.number(Math.round(1 / pctChance({ threads, points, depth: 2 })))}.`,
	boundSource: 'Откуда это: алгоритм PCT, статья 2010 года',
	challenges: 'Сломайте такие программы сами: задания',
	replayTitle: 'Прогон построчно',
	conductTitle: 'Вы решаете, кто продолжит',
	differs: (turn: number) =>
		`С хода ${turn} программа идёт не так, как записано: у неё другой текст или у сайта другая версия. Дальше прогон не повторяется.`,
	back: 'Назад',
	forward: 'Вперёд',
	switchBefore: 'Прошлое прерывание',
	switchAfter: 'Следующее прерывание',
	inEditor: (line: number) => `Строка ${line} в редакторе`,
	share: 'Ссылка на этот прогон',
	shared: 'Ссылка скопирована: по ней откроется эта программа и этот прогон.',
	tooLongToShare: 'Программа слишком велика для ссылки.',
	scheduleTooLong: 'Расписание слишком длинное для ссылки: сохраните его файлом.',
	exports: { schedule: 'Сохранить расписание текстом', trace: 'Порядок строк для Perfetto' },
	steps: 'Строки в том порядке, в каком они выполнялись',
	whoGoesOn: 'Кто продолжит?',
	goesOn: 'сейчас работает',
	begins: 'начинает',
	notBegun: 'ещё не начинал',
	waits: 'ждёт',
	undo: 'Отменить выбор',
	playOn: 'Дальше никого не прерывать',
	ran: (where: string, name: string) => `Последней выполнялась ${where}: ${name}.`,
	line: (line: number) => `строка ${line}`,
	/** Begun before; others ran meanwhile. */
	lineEnds: (line: number) => `строка ${line} закончена`,
	switched: {
		preempted: (from: string, to: string) => `${from} прерван, продолжает ${to}`,
		waits: (from: string, to: string) => `${from} ждёт, продолжает ${to}`,
		ended: (from: string, to: string) => `${from} завершился, продолжает ${to}`,
	},
	whatIsSchedule:
		'Потоки работают по очереди, и прервать поток можно не везде: на вызове функции, на обороте цикла, на блокировке. Расписание — это кто продолжает в каждом таком месте. Исследование прогоняет программу по многим расписаниям и собирает всё, чем она может закончиться. Остальное в каждом прогоне одинаково: часы, случайные числа, ответы сети.',
	ruleLegend: 'Где переключать',
	rule: {
		cpython: 'CPython 3.14 как он есть',
		instruction: 'На любой инструкции (модель)',
	} satisfies Record<Rule, string>,
	ruleHint:
		'Модель переключает потоки между любыми двумя инструкциями байт-кода. CPython 3.14 так не делает, но Python этого и не исключает: в других версиях и сборках бывает иначе.',
	end({ kind, exitCode }: RunEnd): string {
		if (kind === 'exit') return exitCode ? `Завершилась с кодом ${exitCode}` : 'Завершилась';
		return { exception: 'Исключение', deadlock: 'Взаимная блокировка', endless: 'Не уложилась в отведённое' }[kind];
	},
	/** What a run is given. */
	endlessHint: `Прогон обрывается после ${format.number(DEFAULT_LIMITS.steps)} мест, где поток можно прервать, после ${format.number(DEFAULT_LIMITS.outputBytes / 1_000)} КБ вывода или через ${format.number(DEFAULT_LIMITS.timeMs / 1_000)} секунд.`,
	/** Below the outcomes, in the place of `proof`. */
	allCutShort:
		'Ни один прогон не дошёл до конца: чем закончится программа, неизвестно. Исследованию не нужны длинные циклы: сбой, который случайно выпадает раз на сто тысяч оборотов, здесь находится на двух-трёх. Сократите циклы (или дайте программе закончиться) и исследуйте снова. Запросов к серверу и сигналов извне здесь не бывает: программа, которая их ждёт, должна послать их сама.',
	failureMark: 'сбой',
	countOf: (count: number, all: number) => `${format.count(count, runs)} из ${format.number(all)}`,
	/** What "none failed" proves, and what it does not. */
	proof(tried: Tried, hasEndless: boolean): string {
		if (hasEndless && tried.isComplete)
			return 'Испробованы все возможные расписания, но не каждый прогон дошёл до конца: что было бы дальше, неизвестно.';
		if (tried.isComplete)
			return 'Испробованы все расписания, какие есть: иначе программа под этим правилом не закончится.';
		const rest = 'Остальные — выборочно: если исход не встретился, это не доказывает, что его не бывает.';
		const limit = tried.completePreemptions;
		if (limit === 0)
			return `Испробованы все расписания, где поток никто не прерывает: он уступает, только когда ждёт или закончил. ${rest}`;
		if (limit !== null)
			return `Испробованы все расписания, где потоки прерывают не больше ${format.count(limit, timesAtMost)}. ${rest}`;
		return 'Расписания испробованы выборочно: если исход не встретился, это не доказывает, что его не бывает.';
	},
};
