/** Texts of the demos and the laboratory. This file defines the shape; every other language is typed by it. */
import type { AuthorFigure, Emulated, Engine, Failure, Phases, Report, Strategy } from '../../demos/contract.ts';
import { strategies } from '../../demos/strategies.ts';
import type { SpanState } from '../../demos/trace.ts';
import type { PluralForms } from '../create-format.ts';
import { format } from './format.ts';
import { outcome } from './race.ts';

const count = format.count;

const lanes = { one: 'дорожка', few: 'дорожки', many: 'дорожек', other: 'дорожки' };
const lanesGenitive = { one: 'дорожки', few: 'дорожек', many: 'дорожек', other: 'дорожки' };
const times = { one: 'раз', few: 'раза', many: 'раз', other: 'раза' };
const cores = { one: 'ядро', few: 'ядра', many: 'ядер', other: 'ядра' };
const onCores = { one: 'ядре', few: 'ядрах', many: 'ядрах', other: 'ядра' };
const trials = { one: 'забег', few: 'забега', many: 'забегов', other: 'забега' };
const tasksGenitive = { one: 'задачи', few: 'задач', many: 'задач', other: 'задач' };
const ordersGenitive = { one: 'порядка', few: 'порядков', many: 'порядков', other: 'порядка' };
const trialsGenitive = { one: 'забега', few: 'забегов', many: 'забегов', other: 'забега' };

/** «в 2 раза», «в 4,8 раза». */
const byTimes = (ratio: number) =>
	`в\u00a0${format.ratio(ratio)}\u00a0${format.ratio(ratio).includes(',') ? 'раза' : times[pluralKey(Math.round(ratio))]}`;
const pluralKey = (value: number) => {
	const key = new Intl.PluralRules('ru').select(value);
	return key === 'one' || key === 'few' || key === 'many' ? key : 'other';
};

/** «; идеал — в 2 раза», where there is one. */
const ideal = (ratio: number | null) => (ratio === null ? '' : `; идеал\u00a0— ${byTimes(ratio)}`);

interface StrategyWords {
	readonly name: string;
	/** Within a sentence, in the nominative. */
	readonly inSentence: string;
	/** Whether a verb after the name is in the singular. */
	readonly isOne: boolean;
	/** Who takes the tasks, in the singular: «один поток», «ждал один поток». */
	readonly one: string;
	readonly oneWaited: string;
	/** In the plural, where there are several. */
	readonly many: string;
	/** After «до». */
	readonly genitive: PluralForms;
}

/** What sentences call a strategy and those who take its tasks. */
const words: Readonly<Record<Strategy, StrategyWords>> = {
	sequential: {
		name: 'Последовательно',
		inSentence: 'последовательно',
		isOne: false,
		one: 'поток',
		oneWaited: 'ждала самое большее одна задача',
		many: 'задачи',
		genitive: tasksGenitive,
	},
	threads: {
		name: 'Потоки',
		inSentence: 'потоки',
		isOne: false,
		one: 'поток',
		oneWaited: 'ждал самое большее один поток',
		many: 'потоки',
		genitive: { one: 'потока', few: 'потоков', many: 'потоков', other: 'потока' },
	},
	processes: {
		name: 'Процессы',
		inSentence: 'процессы',
		isOne: false,
		one: 'процесс',
		oneWaited: 'ждал самое большее один процесс',
		many: 'процессы',
		genitive: { one: 'процесса', few: 'процессов', many: 'процессов', other: 'процесса' },
	},
	interpreters: {
		name: 'Интерпретаторы',
		inSentence: 'интерпретаторы',
		isOne: false,
		one: 'интерпретатор',
		oneWaited: 'ждал самое большее один интерпретатор',
		many: 'интерпретаторы',
		genitive: { one: 'интерпретатора', few: 'интерпретаторов', many: 'интерпретаторов', other: 'интерпретатора' },
	},
	asyncio: {
		name: 'asyncio',
		inSentence: 'asyncio',
		isOne: true,
		one: 'поток',
		oneWaited: 'ждала самое большее одна задача',
		many: 'задачи',
		genitive: tasksGenitive,
	},
};
/** A verb of the past tense after the name of a strategy. */
const ended = (strategy: Strategy, one: string, many = `${one}и`) => (words[strategy].isOne ? one : many);
const capitalized = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const strategyName = Object.fromEntries(
	Object.entries(words).map(([strategy, { name }]) => [strategy, name]),
) as Record<Strategy, string>;

const engineName: Record<Engine, string> = { python: 'Python', typescript: 'TypeScript' };

export const demo = {
	strategy: strategyName,
	strategyLegend: 'Стратегия',
	origin: {
		ours: 'Наш вариант: у автора его нет.',
	},
	demoTitle: (title: string) => `Демонстрация: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
	engineLegend: 'Движок',
	engine: engineName,
	copyListing: 'Копировать',
	listingCopied: 'Скопировано',
	downloadListing: 'Скачать',
	openListing: 'В лабораторию',
	listingWhole: 'Показать весь листинг',
	listingMissing: 'Листинга для этой пары пока нет.',
	typescriptNote:
		'Второй движок: та же нагрузка на TypeScript с каждой из этих стратегий. Слово yield отмечает место, где её можно прервать.',

	run: 'Запустить',
	stop: 'Остановить',
	runAgain: 'Запустить снова',
	compareAll: 'Сравнить все стратегии',
	needsJavaScript:
		'Чтобы запустить пример, нужен JavaScript. Ниже — записанный прогон и время автора: их видно и без него.',
	firstRun: (bytes: number) =>
		`При первом запуске загрузится Python, ${format.megabytes(bytes)}; потом браузер хранит его у себя.`,
	noPython:
		'Python в этом браузере не запустится: он не умеет приостанавливать WebAssembly (JSPI есть в Chrome 137, Firefox 153, Safari 27 и новее). Листинг и записанный прогон — на вкладке Python, а запустить можно TypeScript.',
	constants: (count: number): string =>
		count === 1 ? 'Запускается этот листинг, изменена константа' : 'Запускается этот листинг, изменены константы',
	constantsAsListed: 'Запускается этот листинг без изменений.',
	/** A parameter of a run and its value, within a list of them. */
	parameterIs: (name: string, value: string): string => `${name}\u00a0— ${value}`,
	output: 'Вывод программы',
	outputEmpty: 'Программа пока ничего не напечатала.',
	uncover: 'Ответ: записанный прогон и сравнение',
	otherNumbers: 'Ниже — прогон с прежними числами: с выбранными выше его ещё не было.',
	underWay: 'Идёт прогон',
	unavailable: 'Не загрузился код, который запускает примеры. Проверьте сеть и запустите снова.',
	reload: 'Загрузить страницу заново',

	sizeLegend: 'Размер',
	size: { quick: 'быстрый', article: 'как у автора', own: 'свой' },
	sizeHint: {
		quick: 'Подобран так, чтобы последовательный прогон длился в браузере 1\u2060–\u20603\u00a0секунды.',
		article: {
			cpu: 'Числа автора.',
			waiting: 'Числа автора.',
			race: 'По одному забегу на каждый порядок, как у автора.',
		},
	},
	placeLegend: 'Где выполнять',
	place: { worker: 'в веб-воркере', 'main-thread': 'в главном потоке страницы' },
	placeHint:
		'Если считать в главном потоке, страница замрёт до конца прогона. Это покажет её пульс: полоса, где каждая черта — нарисованный кадр.',
	parametersFor: (names: string) => `Только для: ${names}.`,
	problems: (wrong: number): string =>
		wrong === 1
			? 'Прогон не начат: исправьте значение в выделенном поле.'
			: 'Прогон не начат: исправьте значения в выделенных полях.',
	estimate: (ms: number) =>
		`Такой прогон займёт около ${format.duration(roundEstimate(ms))}. Остановить его можно в любой момент.`,

	progress: {
		loading: 'Загружается движок…',
		loadingBytes: (received: number, total: number) =>
			`Загружается Python: ${format.megabytes(received)} из ${format.megabytes(total)}`,
		loadingSilent: 'Данные перестали приходить. Если сеть не ответит, загрузка начнётся заново; можно и остановить её.',
		startingPython: 'Запускается Python…',
		runningPython: (elapsedMs: number) => `Программа работает, прошло ${format.duration(elapsedMs)}`,
		starting: 'Запускаются веб-воркеры…',
		warming: 'Python разогревается: браузер оптимизирует его код…',
		running: (done: number, total: number, elapsedMs: number) =>
			`Готово ${format.number(done)} из ${count(total, tasksGenitive)}, прошло ${format.duration(elapsedMs)}`,
		label: 'Ход прогона',
		of: (strategy: Strategy, engine: Engine, turn: { readonly at: number; readonly of: number } | null) =>
			`${strategyName[strategy]}, ${engineName[engine]}${turn ? ` (прогон ${turn.at} из ${turn.of})` : ''}. `,
		stopping: 'Останавливается…',
	},
	heartbeat: {
		title: 'Пульс страницы',
		hint: 'одна черта — один нарисованный кадр; пустое место — страница не отвечала',
		frozen: (ms: number) => `Страница не отвечала ${format.duration(ms)}.`,
		alive: (ms: number) => `Страница оставалась живой: самый долгий кадр — ${format.duration(ms)}.`,
	},

	done: (report: Report) =>
		`${strategyName[report.strategy]}, ${engineName[report.engine]}: ${format.duration(report.wallMs)}`,
	doneInTurn: (reports: readonly Report[]) =>
		`${reports.map(({ strategy, wallMs }) => `${strategyName[strategy]} — ${format.duration(wallMs)}`).join(', ')}; ответы верны. Сравнение — ниже.`,
	phases: ({ startingMs, runningMs, bootMs }: Phases) =>
		bootMs === undefined
			? `запуск — ${format.duration(startingMs)}, сама работа — ${format.duration(runningMs)}`
			: `перед этим Python запускался ${format.duration(bootMs)}`,
	answer: 'Ответ',
	verified: 'ответ верен',
	notVerified: 'ответ не сошёлся с известным',
	answerFields: {
		pages: 'страниц',
		bytes: 'байт',
		failed: 'сбоев',
		refused: 'отказов',
		calls: 'вызовов',
		count: 'вызовов',
		sums: 'сумм',
		total: 'вместе',
		missed: 'не загружено',
		checksum: 'контрольная сумма',
	},
	cancelled: (strategy: Strategy, ms: number) =>
		`${strategyName[strategy]}: прогон остановлен через ${format.duration(ms)}. Трасса до этого места сохранена.`,
	cancelledBefore: (strategy: Strategy, ms: number) =>
		`${strategyName[strategy]}: прогон остановлен через ${format.duration(ms)}, не успев начаться.`,
	unanswered: {
		cancelled: 'Прогон остановлен, до ответа не дошёл.',
		failed: 'Прогон не удался, до ответа не дошёл.',
	},
	failed: {
		'bad-input': 'Прогон не начат: параметры вне допустимых границ.',
		'worker-died': 'Прогон оборвался: один из веб-воркеров погиб, не дойдя до ответа.',
		'worker-unavailable': 'Браузер не дал запустить веб-воркер.',
		internal: 'Сбой самого сайта, а не программы.',
		'task-failed': 'Одна из задач завершилась ошибкой.',
		unsupported: 'Этот браузер не умеет приостанавливать WebAssembly (JSPI), поэтому Python в нём не запустится.',
		'not-loaded': 'Движок не загрузился.',
		offline: 'Нет связи с сайтом: движок не загрузился.',
		stalled: 'Загрузка движка остановилась: сеть перестала отвечать.',
		damaged: 'Файл движка пришёл повреждённым или подменённым.',
		'program-failed': 'Программа завершилась ошибкой.',
		deadlock: 'Взаимная блокировка: потоки ждут друг друга, и продолжить некому.',
		'time-limit': 'Программа остановлена: вышло отведённое время.',
		'output-limit': 'Программа остановлена: она напечатала слишком много.',
		'memory-limit': 'Программе не хватило памяти.',
	} satisfies Record<Failure['kind'], string>,
	failureAdvice: {
		'bad-input': 'Исправьте параметры и запустите снова.',
		'worker-died': 'Обычно причина в нехватке памяти: уменьшите размер и запустите снова.',
		'worker-unavailable': 'Закройте лишние вкладки или попробуйте другой браузер, затем запустите снова.',
		internal: 'Запустите снова.',
		'task-failed': 'Запустите снова; если ошибка повторится, уменьшите размер.',
		unsupported:
			'Нужен Chrome 137, Firefox 153, Safari 27 или новее. Здесь можно выбрать TypeScript: его запустит любой браузер.',
		'not-loaded': 'Проверьте сеть и запустите снова.',
		offline: 'Проверьте сеть и запустите снова. Загруженный однажды, движок работает и без неё.',
		stalled: 'Запустите снова; если не поможет, попробуйте другую сеть.',
		damaged:
			'Так бывает, если вместо сайта отвечает сама сеть: прокси или страница входа в Wi-Fi. Войдите в неё или смените сеть и запустите снова.',
		'program-failed': 'Что случилось, сказано в её выводе.',
		deadlock: 'Запустите снова; какой поток чего ждёт, сказано ниже.',
		'time-limit': 'Уменьшите размер и запустите снова.',
		'output-limit': 'Уменьшите размер и запустите снова.',
		'memory-limit': 'Уменьшите размер и запустите снова.',
	} satisfies Record<Failure['kind'], string>,
	technicalDetail: 'Сообщение движка',

	recorded: {
		title: 'Записанный прогон',
		none: 'Записанного прогона ещё нет: запустите свой.',
		by: (machine: string, cores: number, date: string) => `${coresText(cores)}, ${machine}; ${date}`,
	},
	measured: { title: 'Измерено здесь', by: (engine: string, cores: number) => `${engine}, ${coresText(cores)}` },

	emulated: {
		gil: 'GIL эмулируется: дорожки переключает раз в 5 мс один веб-воркер. Моменты переключений измерены часами.',
		network: 'Сеть эмулируется: отвечает веб-воркер внутри страницы, ни один запрос не уходит за пределы сайта.',
		threads:
			'Код исполняет настоящий CPython, а потоки эмулируются: их стеки лежат в одном веб-воркере, и GIL от одного к другому передаёт движок.',
		interpreters:
			'Код исполняет настоящий CPython, а интерпретаторы эмулируются: каждый — отдельный CPython в своём веб-воркере. Без эмуляции они живут в одном процессе, и у каждого свой GIL.',
		workers: 'Интерпретаторов здесь нет: вместо каждого работает веб-воркер со своей памятью.',
		interleavings: 'Общей памяти нет: вместо гонки перебраны все порядки шагов.',
	} satisfies Record<Emulated, string>,

	state: {
		computing: 'вычисляет',
		ready: 'готова, но не её очередь',
		waiting: 'ждёт',
		starting: 'запускается',
		unrecorded: 'не записано',
	} satisfies Record<SpanState, string>,
	timeline: {
		title: 'Лента времени',
		legend: 'Состояния дорожек',
		plotLabel: (title: string) => `Лента времени: ${title}`,
		plotHelp:
			'Стрелки вверх и вниз — дорожка, влево и вправо — отрезок, плюс и минус — масштаб, Shift со стрелками — сдвиг, Home — всё целиком.',
		mouseHelp: 'Ctrl и колесо — масштаб, перетаскивание — сдвиг.',
		touchHelp: 'Два пальца — масштаб, один — сдвиг, касание — что это за отрезок.',
		zoomIn: 'Крупнее',
		zoomOut: 'Мельче',
		zoomReset: 'Вся лента',
		nothing: 'На ленте ничего нет.',
		readout: (lane: string, state: string, task: number | null, startMs: number, endMs: number) => {
			const { start, end, length } = format.stretch(startMs, endMs);
			return `${lane}: ${state}${task === null ? '' : `, задача ${format.number(task + 1)}`}; с ${start} до ${end} (${length})`;
		},
		summary: (laneCount: number, shares: readonly { state: SpanState; share: number }[]) =>
			shares.length === 0
				? `${count(laneCount, lanes)}.`
				: `${count(laneCount, lanes)}: ${shares
						.map(
							({ state, share }) => `${stateShare[state]} ${share < 0.005 ? 'меньше 1\u00a0%' : format.percent(share)}`,
						)
						.join(', ')} времени.`,
		mostComputing: (most: number, isMainBeside: boolean, sharedCores: number | null) => {
			if (most === 0) return 'Ни одна дорожка не считала.';
			const beside = isMainBeside ? ', не считая главной' : '';
			if (sharedCores !== null) {
				return `Одновременно были заняты вычислениями до ${count(most, lanesGenitive)}${beside}, а у машины ${count(sharedCores, cores)}: система делила их между дорожками.`;
			}
			return most === 1
				? `Одновременно считала только одна дорожка${beside}.`
				: `Одновременно считало до ${count(most, lanesGenitive)}${beside}.`;
		},
		recordedUntil: (ms: number) =>
			`Событий так много, что после ${format.duration(ms)} записано не всё: что дорожки делали там, где «не записано», неизвестно, и в доли это не входит.`,
	},

	comparison: {
		title: 'Сравнение',
		seconds: 'Время',
		speedUp: 'Ускорение',
		speedUpNote: 'во сколько раз быстрее, чем последовательно, без запуска',
		ofEngine: (engine: string, isRecorded: boolean) => `${engine}, ${isRecorded ? 'запись' : 'измерено'}`,
		author: 'автор',
		ideal: 'идеал',
		notRun: 'ещё не запускали',
		ended: { failed: 'прогон не удался', cancelled: 'остановлено' },
		otherSize: 'другой размер',
		recordedBar: ', запись',
		start: 'запуск',
		recordedRows: (machine: string, coreCount: number, date: string, input: string) =>
			`Запись: ${machine}, ${coresText(coreCount)}; ${date}. ${input} Её ускорение\u00a0— к записанному же последовательному прогону, ваше\u00a0— к вашему.`,
		table: 'Те же числа в таблице',
		columns: {
			strategy: 'Стратегия',
			time: 'Время',
			starting: 'из него запуск',
			speedUp: 'Ускорение',
			ideal: 'Идеал',
			author: 'Автор',
			authorSpeedUp: 'Ускорение автора',
		},
		noFigure: '—',
		about: (text: string) => `чуть больше ${text}`,
		otherWork: (engines: string) =>
			`${engines} — на других числах, поэтому рядом только ускорение; размер «как у автора» у движков общий.`,
		authorSizeDiffers: {
			python: 'У автора числа другие и машина другая: сравнивайте с ним ускорение, а не секунды.',
			typescript: 'У автора обычный CPython, другие числа и другая машина: сравнивайте с ним ускорение, а не секунды.',
		} satisfies Record<Engine, string>,
		authorSizeSame: {
			python: 'Числа те же, что у автора, а машина другая: сравнивайте ускорение, а не секунды.',
			typescript:
				'Числа те же, что у автора, а машина другая, и у него обычный CPython: сравнивайте ускорение, а не секунды.',
		} satisfies Record<Engine, string>,
		idealNote: {
			cpu: 'Идеал — только сама работа, без запуска и пересылки, распределённая по ядрам так, как её распределяет программа.',
			waiting: 'Идеал — только ожидания, без накладных расходов.',
			race: '',
		},
	},

	meaning: {
		recorded: 'Запись.',
		base: (seq: string) => `Последовательно\u00a0— ${seq}: с этим временем сравниваются остальные стратегии.`,
		baseWaiting: (seq: string, waitingShare: number | null, hasMany: boolean) =>
			`Последовательно\u00a0— ${seq}${
				waitingShare === null
					? ': с этим временем сравниваются остальные стратегии'
					: waitingShare < 0.9
						? `; ждала программа ${format.percent(waitingShare)} этого времени`
						: `: почти всё это время программа ждала${hasMany ? ', и ожидания сложились одно к другому' : ''}`
			}.`,
		alone: (measured: readonly { name: string; time: string; starting: string | null }[]) =>
			`${measured.map(({ name, time, starting }) => `${name}\u00a0— ${time}${starting === null ? '' : ` (из них ${starting}\u00a0— запуск)`}`).join(', ')}. Запустите ещё и «Последовательно» на тех же числах, чтобы узнать, ускорение это или нет.`,
		took: (time: string, seq: string, isWithoutStart: boolean) =>
			`${isWithoutStart ? 'без запуска ' : ''}${time} против ${seq} последовательно`,
		start: (starting: string, all: string, told: { isMost: boolean; slowerThan: string | null }) =>
			`Ещё ${starting} занял запуск${told.isMost ? ', больше самой работы' : ''}; вместе с ним вышло ${all}${
				told.slowerThan === null ? '' : `, дольше, чем последовательно (${told.slowerThan})`
			}.`,
		cpuFaster: (strategy: Strategy, ratio: number, coreCount: number, idealRatio: number | null) =>
			`${strategyName[strategy]} ${ended(strategy, 'ускорил')} вычисления ${byTimes(ratio)} на ${count(coreCount, onCores)}${ideal(idealRatio)}.`,
		cpuSame: (strategy: Strategy, took: string) =>
			`${strategyName[strategy]} не ${ended(strategy, 'ускорил')} вычисления: ${took}, разница в пределах разброса.`,
		cpuSlower: (strategy: Strategy, took: string) =>
			`${strategyName[strategy]} ${ended(strategy, 'замедлил')} вычисления: ${took}.`,
		cameOutFaster: (strategy: Strategy, took: string) =>
			`${strategyName[strategy]} ${ended(strategy, 'вышел', 'вышли')} быстрее: ${took}.`,
		swings: 'Так что это разброс измерения, а не выигрыш; запустите ещё раз.',
		beyondIdeal: 'Быстрее идеала не бывает: это разброс измерения, запустите ещё раз.',
		noGain: {
			oneTask: () => 'Задача всего одна: делить нечего.',
			alone: (strategy: Strategy) => `${capitalized(words[strategy].one)} всего один: делить работу не с кем.`,
			oneCore: () => 'Браузер сообщает об одном ядре: делить вычисления не на что.',
			gil: (_strategy: Strategy, performers: number) =>
				`${performers > 1 ? 'Потоков несколько, но считает' : 'Считает'} в каждый момент один\u00a0— тот, у кого GIL.`,
			loop: () => 'Задачи ничего не ждут, поэтому цикл событий выполняет их одну за другой.',
			busyCores: (strategy: Strategy) =>
				`Считали ${words[strategy].many} одновременно, но ядра, видимо, были заняты чем-то ещё.`,
			inTurn: (strategy: Strategy) => `Одновременно ${words[strategy].many} не считали.`,
			unknown: () => '',
		},
		waitingFaster: (strategy: Strategy, ratio: number, idealRatio: number | null) =>
			`${strategyName[strategy]}: ${byTimes(ratio)} быстрее, чем последовательно${
				strategies[strategy].lane === 'task' ? ', и всё в одном потоке' : ''
			}${ideal(idealRatio)}.`,
		waitingSame: (strategy: Strategy, took: string) =>
			`${strategyName[strategy]} не ${ended(strategy, 'сократил')} время: ${took}, разница в пределах разброса.`,
		waitingSlower: (strategy: Strategy, took: string) =>
			`${strategyName[strategy]} ${ended(strategy, 'замедлил')} программу: ${took}.`,
		waitedAtOnce: (strategy: Strategy, most: number) =>
			most === 1
				? `Одновременно ждать было нечему: в каждый момент ${words[strategy].oneWaited}.`
				: `Одновременно ждало до ${count(most, words[strategy].genitive)}.`,
		oneWait: 'Задача всего одна: её ожидание перекрыть нечем.',
		ended: (strategy: Strategy, ending: 'failed' | 'cancelled', shown: 'recorded' | 'measured' | null) =>
			`${shown === null ? `${strategyName[strategy]}: прогон` : 'Последний прогон'} ${
				ending === 'cancelled' ? 'остановлен' : 'не удался'
			}${shown === null ? ', до ответа не дошёл' : shown === 'recorded' ? ', поэтому здесь осталась запись' : ', поэтому здесь остался прежний'}.`,
		authorFaster: (strategy: Strategy, ratio: number, precision: AuthorFigure['precision']) =>
			`У автора ${words[strategy].inSentence}\u00a0— ${precision === 'about' ? 'примерно ' : ''}${byTimes(ratio)} быстрее, чем последовательно.`,
		authorSame: (strategy: Strategy) =>
			`У автора ${words[strategy].inSentence} не ${ended(strategy, 'дал')} заметной разницы с последовательной программой.`,
		authorSlower: (strategy: Strategy) =>
			`У автора ${words[strategy].inSentence} ${ended(strategy, 'вышел', 'вышли')} медленнее, чем последовательно.`,
	},

	race: {
		title: 'Чему оказалось равно a',
		columnValue: 'a',
		columnTrials: 'Забегов',
		columnOrders: 'Порядков шагов',
		columnWhy: 'Почему',
		outcome: {
			...outcome,
			'2': 'Общей памяти у процессов нет: каждый изменил свою копию, у родителя осталась двойка.',
		} as Record<string, string>,
		otherOutcome: 'Такого исхода быть не должно.',
		source: {
			turns:
				'Один веб-воркер: операции выполнялись по очереди и уступали друг другу только там, где это позволяет стратегия.',
			'separate-memory': 'Два веб-воркера, у каждого своя память, как у процессов.',
			'shared-memory': 'Настоящая общая память: два веб-воркера и один SharedArrayBuffer.',
			interleavings:
				'Общей памяти здесь нет, поэтому перебраны все порядки шагов; числа — сколько порядков ведёт к исходу.',
		},
		isolationRefused: 'Включить изоляцию в этом браузере не удалось: здесь остаётся перебор порядков.',
		isolated:
			'Страница загружена заново, и общая память у неё теперь есть: гонка потоков будет настоящей. Запустите снова.',
		isolate: 'Перезагрузить страницу с общей памятью',
		isolateWhy:
			'Браузер даёт общую память только изолированной странице. Сайт может включить изоляцию сам; измеренное на странице до перезагрузки не сохранится.',
		framed:
			'Страница, встроенная в другую, общей памяти не получает: вместо гонки здесь перебраны порядки шагов. Настоящая гонка потоков — на сайте.',
		onSite: 'Открыть в лаборатории',
		lost: (lost: number, total: number) =>
			`Потеряно обновлений: ${format.number(lost)} из ${count(total, trialsGenitive)} (${format.percent(lost / total)}).`,
		noneLost: (total: number) => `За ${count(total, trials)} не потеряно ни одного обновления.`,
		interleaved: (lost: number, total: number) =>
			`${
				lost > 0
					? `Из ${count(total, ordersGenitive)} шагов обновление теряется в ${format.number(lost)}.`
					: `Ни в одном из ${count(total, ordersGenitive)} шагов обновление не теряется.`
			} Как часто выпадал бы каждый, перебор не скажет: это показала бы только настоящая гонка.`,
		orders: (first: number, second: number) =>
			`Порядок решил исход: 12\u00a0— ${count(first, times)}, 8\u00a0— ${count(second, times)}. Порядка блокировка не назначает.`,
		oneOrder: (value: number) => `Порядок всякий раз был один и тот же, поэтому и исход один: ${value}.`,
		processes: 'Общей памяти у процессов нет: гонке негде случиться, но и результат никуда не записан.',
		asyncioPaused: 'Между чтением и записью стоит await: вторая задача успевает вклиниться, и обновление теряется.',
		ordersAndLosses:
			'12 и 8 — два порядка; 4 и 6 — потерянное обновление: оба прочли двойку, и одна запись затёрла другую.',
		cases: {
			'in-turn': {
				title: 'По порядку',
				why: 'Так быть не должно: поток один.',
				whyNot: 'Поток один, вклиниться некому; исход решает порядок.',
			},
			'at-once': {
				title: 'Без вызова внутри',
				why: 'Эта сборка CPython переключает потоки и внутри такой инструкции.',
				whyNot:
					'CPython меняет поток только на вызовах функций и на оборотах циклов, а в a = a + 2 и в a += 2 нет ни того ни другого. Так устроена одна реализация; язык этого не обещает.',
			},
			'call-inside': {
				title: 'С вызовом внутри',
				why: 'Пока step крутит цикл, GIL переходит ко второму потоку; тот читает ту же двойку, и одна из записей пропадает.',
				whyNot: 'На этот раз повезло: переключиться внутри step можно, но не пришлось. Запустите ещё раз.',
			},
			'call-under-lock': {
				title: 'С вызовом и блокировкой',
				why: 'Под блокировкой так быть не должно.',
				whyNot: 'Второй поток ждёт, пока первый и прочтёт, и запишет. Порядка, 12 или 8, блокировка не назначает.',
			},
			'no-await': {
				title: 'Без await',
				why: 'Без await так быть не должно.',
				whyNot: 'Задача сменяется только на await, а между чтением и записью его нет.',
			},
			'await-inside': {
				title: 'С await',
				why: 'Между чтением и записью стоит await: вторая задача успевает прочесть ту же двойку.',
				whyNot: 'На этот раз повезло, хотя вклиниться было где.',
			},
		},
		copies: ({ parent, sum, product }: { parent: number; sum: number; product: number }) =>
			`Один процесс получил ${sum}, другой ${product}, а у родителя осталось ${parent}: у каждого своя копия a. Терять нечего, но и результат никуда не записан.`,
		asyncio: 'Без await между чтением и записью переключиться негде: обновления не теряются.',
	},

	exports: {
		legend: 'Сохранить этот прогон',
		copyJson: 'Копировать JSON',
		copyCsv: 'Копировать CSV',
		saveTrace: 'Трасса для Perfetto',
		perfetto: '— бесплатная программа, которая показывает трассы: кто что делал и когда. Работает в браузере.',
		copied: 'Скопировано в буфер обмена.',
		saved: (file: string) => `Сохранено: ${file}. Откройте файл на ui.perfetto.dev или в chrome://tracing.`,
		refused: 'Браузер не дал доступа к буферу обмена. Текст ниже уже выделен: скопируйте его сами.',
		manual: 'Текст для копирования',
	},

	lab: {
		workload: 'Нагрузка',
		strategies: 'Стратегии',
		parameters: 'Параметры',
		chooseStrategy: 'Выберите хотя бы одну стратегию.',
		preset: 'Заполнить',
		run: 'Запустить выбранные',
		share: 'Скопировать ссылку на эти параметры',
		shared: 'Ссылка скопирована. Она только заполнит форму; запускает всегда читатель.',
		badLink:
			'В ссылке есть то, чего лаборатория не понимает, поэтому взято только понятное, остальное — по умолчанию. Не разобрано:',
		results: 'Результаты',
		empty: 'Здесь появятся ленты времени: по одной на стратегию, в одном масштабе.',
	},
};

const stateShare: Record<SpanState, string> = {
	computing: 'вычисления —',
	ready: 'ожидание очереди —',
	waiting: 'ожидание —',
	starting: 'запуск —',
	unrecorded: 'не записано —',
};

function coresText(value: number): string {
	return count(value, cores);
}

function roundEstimate(ms: number): number {
	return ms < 10_000 ? Math.round(ms / 1_000) * 1_000 : Math.round(ms / 5_000) * 5_000;
}
