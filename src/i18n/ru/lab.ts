/** Texts of the laboratory's own Python. This file defines the shape; every other language is typed by it. */
import type {
	CheckVerdict,
	FailingSchedule,
	ProgramFailure,
	TriedSchedules,
	WaitsFor,
} from '../../demos/python/protocol.ts';
import { format } from './format.ts';

const lines = { one: 'строка', few: 'строки', many: 'строк', other: 'строки' };
const threads = { one: 'поток', few: 'потока', many: 'потоков', other: 'потока' };
const seconds = { one: 'секунда', few: 'секунды', many: 'секунд', other: 'секунды' };
/** Memory is counted in these, as everywhere; what is loaded and printed in 10⁶ bytes. */
const MEBIBYTE = 2 ** 20;
const moment = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

export const lab = {
	title: 'Лаборатория',
	lead: 'Ваша программа на настоящем CPython 3.14 прямо в браузере. Лента времени покажет, кто вычислял, а кто ждал.',
	leadOfWorkload:
		'Нагрузки из статей с любыми стратегиями и вашими числами, на одной шкале времени. Выполняет их второй движок, на TypeScript: Python здесь не нужен.',
	parts: { legend: 'Что выполнять', program: 'Свой Python', workload: 'Сравнение стратегий' },
	needsJavaScript:
		'Чтобы запустить программу, нужен JavaScript: Python работает прямо на этой странице. Записанные прогоны есть в статьях.',

	ownPrograms: 'Короткие программы',
	faultyPrograms: 'Типичные ошибки параллельных программ',
	listingsOf: (workload: string) => `Листинги: ${workload.toLocaleLowerCase('ru')}`,
	programs: {
		'threads_or_processes.py': 'Потоки против процессов',
		'lost_updates.py': 'Потерянные обновления',
		'deadlock.py': 'Взаимная блокировка',
		'producer_consumer.py': 'Производитель и потребители',
		'barrier.py': 'Барьер',
		'pool.py': 'Пул процессов',
		'shared_value.py': 'Общий счётчик процессов',
		'task_group.py': 'TaskGroup и отмена',
		'timeouts.py': 'Тайм-ауты',
		'to_thread.py': 'asyncio вместе с потоками',
		'ask.py': 'input() и фоновый поток',
		'progress_bars.py': 'Полоса прогресса на каждый поток',
		'http_server.py': 'HTTP-сервер',
		'counter.py': 'Счётчик теряет обновление',
		'bank.py': 'Банк: проверил, потом снял',
		'singleton.py': 'Ленивый синглтон',
		'lock_order.py': 'Две блокировки в разном порядке',
		'philosophers.py': 'Обедающие философы',
		'condition_if.py': 'if вместо while вокруг wait()',
		'queue_empty.py': 'empty(), потом get()',
		'await_balance.py': 'Потерянное обновление в asyncio',
	},
	program: 'Программа',
	fromLink: 'Из ссылки',
	fromReader: 'Ваш код',
	changed: 'изменена',
	reset: 'Сбросить',
	share: 'Поделиться',
	shared: (characters: number) =>
		`Ссылка на программу скопирована (${format.number(characters)} знаков). Тот, кто её откроет, увидит код; запускать или нет, решит он сам.`,
	tooLongToShare: 'Программа слишком велика для ссылки. Отправьте её файлом.',
	save: 'Скачать .py',
	notLoaded: 'Эта программа не загрузилась. Проверьте сеть и выберите её снова.',

	code: 'Код программы',
	codeHelp: 'Чтобы выйти из редактора клавишей Tab, сначала нажмите Escape. Ctrl+Enter запускает программу.',
	codeKeys: {
		run: 'запуск',
		comment: 'комментарий',
		leave: 'выход из редактора',
	},
	editorNotLoaded: 'Редактор с подсветкой не загрузился: пишите в простом поле, программа запустится и так.',

	brokenLink: 'Ссылка повреждена, и прочесть из неё код нельзя. Попросите прислать её ещё раз, целиком.',
	oversizedLink: 'Ссылка слишком велика, поэтому не открыта: в ней может быть программа не больше 256 КБ.',
	unknownListing: 'Такого листинга в статьях нет. Выберите программу из списка.',
	linkNotUnderstood: 'Код открыт, но эти части ссылки не поняты и пропущены:',
	previousKept: 'Ваш прежний код сохранён: он есть в списке программ.',
	takeBack: 'Вернуть его',
	dismiss: 'Понятно',
	earlierTexts: (count: number) => `Ваши прежние программы (последние ${count})`,
	earlierText: (program: string, at: number) => (at === 0 ? program : `${program}, ${moment.format(at)}`),
	keeping: {
		full: 'Хранилище браузера заполнено: код не сохранится, если закрыть страницу. Скачайте его.',
		refused: 'Браузер не даёт хранить данные: код не сохранится, если закрыть страницу. Скачайте его.',
	},

	settings: {
		legend: 'Условия',
		limits: 'Пределы',
		limitsAre: (timeS: number, outputMb: number, memoryMb: number) =>
			`${format.wholeDuration(timeS * 1_000)}, ${format.number(outputMb)}\u00a0МБ вывода, ${format.number(memoryMb)}\u00a0МБ памяти на процесс`,
		label: {
			intervalMs: 'Интервал переключения',
			cpus: 'Ядер',
			latencyMs: 'Задержка сети',
			timeS: 'Время',
			outputMb: 'Вывод',
			memoryMb: 'Память процесса',
		},
		unit: { intervalMs: 'мс', cpus: '', latencyMs: 'мс', timeS: 'с', outputMb: 'МБ', memoryMb: 'МБ' },
		hint: {
			intervalMs:
				'sys.setswitchinterval(): сколько поток держит GIL, когда его ждут другие. В CPython\u00a0— 5\u00a0мс.',
			cpus: (own: number) =>
				`os.cpu_count(): сколько процессов могут считать одновременно. У вас их ${format.number(own)}.`,
			latencyMs: 'Через какое время отвечает эмулируемая сеть. Запросы не уходят за пределы страницы.',
			timeS: 'Ожидание ответа на input() и запросов к серверу программы не считается.',
			outputMb: 'Всё, что программа напечатает.',
			memoryMb: 'Если не хватит, Python вызовет MemoryError.',
		},
		problem: (min: number, max: number, isWhole: boolean) =>
			`Нужно ${isWhole ? 'целое ' : ''}число от ${format.number(min, 3)} до ${format.number(max)}.`,
	},

	run: 'Запустить',
	explore: 'Исследовать',
	runAgain: 'Запустить снова',
	stop: 'Остановить',
	firstLoad: (bytes: number) => `Первый запуск загрузит ${format.megabytes(bytes)}; дальше Python хранится в браузере.`,
	loading: (received: number, total: number, isFromNetwork: boolean) =>
		`${isFromNetwork ? 'Загружается Python' : 'Python загружается из хранилища браузера'}: ${format.megabytes(received)} из ${format.megabytes(total)}`,
	loadingSilent: 'Данные перестали приходить. Если сеть не ответит, загрузка начнётся заново; можно и остановить её.',
	loadingLabel: 'Загрузка Python',
	starting: 'Python запускается…',
	warming: 'Python разогревается: браузер оптимизирует его код…',
	running: (elapsedMs: number) => `Выполняется ${format.duration(Math.floor(elapsedMs / 100) * 100)}`,
	isRunning: 'Программа выполняется.',
	stopping: 'Останавливается…',
	formerProgram: 'Это прежняя программа, не та, что сейчас в редакторе.',
	waitsForAnswer: 'Программа ждёт вашего ответа.',
	listensAt: (ports: readonly number[]) =>
		`Программа слушает ${ports.length === 1 ? 'порт' : 'порты'} ${ports.join(', ')}.`,

	output: 'Вывод',
	outputLabel: 'Вывод программы',
	outputEmpty: 'Здесь появится то, что программа напечатает.',
	outputNothing: 'Программа ничего не напечатала.',
	outputHidden: (count: number) =>
		`Показан конец вывода: выше ещё ${format.count(count, lines)}. Весь вывод можно скопировать или скачать.`,
	copyOutput: 'Копировать',
	saveOutput: 'Скачать',
	outputCopied: 'Вывод скопирован.',
	outputRefused: 'Браузер не дал доступа к буферу обмена: скачайте вывод файлом.',
	stderr: 'stderr',
	processPid: (pid: number) => `процесс ${pid}`,

	question: 'Ответ программе',
	answer: 'Ответить',
	endOfInput: 'Конец ввода',
	endOfInputHint: 'input() получит EOFError',

	finished: (runningMs: number) => `Завершилась с кодом 0 за ${format.duration(runningMs)}.`,
	startOfPython: (ms: number) => `Запуск Python: ${format.duration(ms)}.`,
	cancelled: (runningMs: number, code: number | null) =>
		`Остановлена через ${format.duration(runningMs)}${code === null ? '' : `, код ${code}`}.`,
	cancelledAtStart: 'Остановлена, не начавшись: Python ещё запускался.',
	exited: (code: number, runningMs: number) => `Завершилась с кодом ${code} за ${format.duration(runningMs)}.`,
	killed: (runningMs: number) => `Прервана через ${format.duration(runningMs)}.`,
	uncaught: (type: string, message: string) => (message ? `${type}: ${message}` : type),
	goToLine: (line: number) => `Перейти к строке ${line}`,
	atLine: (line: number) => `строка ${line}`,
	deadlock: { title: 'Взаимная блокировка.', advice: 'Все потоки ждут друг друга, и разбудить их некому.' },
	stuck: { process: 'Процесс', thread: 'Поток', line: 'Строка', waitsFor: 'Чего ждёт', caption: 'Кто чего ждёт' },
	waitsFor,
	timeLimit: (limitMs: number) =>
		`Остановлена: вышло отведённое время, ${format.count(limitMs / 1_000, seconds)}. Либо она не кончается, либо времени ей нужно больше.`,
	outputLimit: (bytes: number) => `Остановлена: напечатала больше ${format.number(bytes / 1e6)}\u00a0МБ.`,
	memoryLimit: (bytes: number) => `Остановлена: процессу не хватило ${format.number(bytes / MEBIBYTE)}\u00a0МБ памяти.`,
	raise: {
		timeS: (value: number) => `Увеличить до ${format.wholeDuration(value * 1_000)} и запустить снова`,
		outputMb: (value: number) => `Увеличить до ${format.number(value)}\u00a0МБ и запустить снова`,
		memoryMb: (value: number) => `Увеличить до ${format.number(value)}\u00a0МБ и запустить снова`,
	},
	/** In a few words, beside the button. */
	reason: {
		deadlock: 'Взаимная блокировка.',
		'time-limit': 'Вышло отведённое время.',
		'output-limit': 'Слишком много вывода.',
		'memory-limit': 'Не хватило памяти.',
		'no-jspi': 'Python в этом браузере не запустится.',
		'not-loaded': 'Python не загрузился.',
		offline: 'Нет связи с сайтом: файлы Python не загрузились.',
		stalled: 'Загрузка Python остановилась: сеть перестала отвечать.',
		damaged: 'Файл Python пришёл повреждённым или подменённым.',
		'worker-unavailable': 'Браузер не дал запустить веб-воркер.',
		'worker-died': 'Интерпретатор погиб.',
		internal: 'Сбой лаборатории.',
	} satisfies Partial<Record<ProgramFailure['kind'], string>>,
	failed: {
		'no-jspi':
			'Он не умеет приостанавливать WebAssembly (JSPI). Это умеют Chrome и Edge с 137, Firefox с 153 и Safari с 27. А здесь можно вот что:',
		'not-loaded': 'Python не загрузился.',
		offline: 'Нет связи с сайтом: файлы Python не загрузились.',
		stalled: 'Загрузка Python остановилась: сеть перестала отвечать.',
		damaged: 'Файл Python пришёл повреждённым или подменённым.',
		'worker-unavailable': 'Браузер не дал запустить веб-воркер.',
		'worker-died': 'Интерпретатор погиб, не дойдя до конца.',
		internal: 'Сбой самой лаборатории, не вашей программы.',
	} satisfies Partial<Record<ProgramFailure['kind'], string>>,
	advice: {
		'no-jspi': '',
		'not-loaded': 'Проверьте сеть и запустите снова.',
		offline: 'Проверьте сеть и запустите снова. Загруженный однажды, Python работает и без неё.',
		stalled: 'Запустите снова; если не поможет, попробуйте другую сеть.',
		damaged:
			'Так бывает, если вместо сайта отвечает сама сеть: прокси или страница входа в Wi-Fi. Войдите в неё или смените сеть и запустите снова.',
		'worker-unavailable': 'Закройте лишние вкладки или попробуйте другой браузер, затем запустите снова.',
		'worker-died': 'Обычно причина в нехватке памяти: уменьшите данные или число процессов и запустите снова.',
		internal: 'Запустите снова; если повторится, попробуйте другой браузер.',
	} satisfies Partial<Record<ProgramFailure['kind'], string>>,
	/** What can be done where Python does not run. */
	waysOut: {
		workload: 'сравнить стратегии на TypeScript — в этой же лаборатории',
		articles: 'запустить примеры статей на TypeScript и посмотреть записанные прогоны Python',
		browsers: 'узнать, какой нужен браузер',
	},
	scriptNotLoaded:
		'Часть страницы не пришла или пришла повреждённой. Текст программы сохранён: загрузите страницу заново.',
	reload: 'Загрузить страницу заново',
	technicalDetail: 'Сообщение движка',
	problems: 'Программа не запущена: исправьте значение в выделенном поле.',

	checks: {
		title: 'Проверки',
		summary: (passed: number, all: number) => `Пройдено ${format.number(passed)} из ${format.number(all)}`,
		passed: 'Пройдена.',
		failed: 'Не пройдена.',
		endedWithin: 'Программа прервалась раньше, чем проверка закончилась.',
		notRun: {
			failed: 'Не запускалась: программа завершилась с ошибкой.',
			cancelled: 'Не запускалась: программу остановили.',
			left: 'Не запускалась: программа завершилась сразу, через os._exit().',
			unexplored: 'Не запускалась: расписания этой программы исследовать нельзя.',
		} satisfies Record<(CheckVerdict & { status: 'not-run' })['reason'], string>,
		passedUnder: ({ runs, isComplete }: TriedSchedules) =>
			isComplete
				? `Пройдена при всех расписаниях, какие есть: ${format.number(runs)}.`
				: `Пройдена при стольких расписаниях: ${format.number(runs)}.`,
		failedUnder: 'Не пройдена при одном из расписаний.',
		endedUnder: {
			exit: '',
			exception: '',
			deadlock: 'Взаимная блокировка.',
			endless: 'Программа не завершилась.',
		} satisfies Record<FailingSchedule['end'], string>,
		schedule: 'Это расписание построчно',
		add: 'Добавить проверки для упражнения',
		edit: 'Изменить проверки',
		code: 'Код проверок',
		example: 'программа что-нибудь печатает',
		hint: (hidden: string) =>
			`Каждая проверка начинается с комментария, который её называет; «# ${hidden}: …» прячет её код, а «на 200 расписаниях» перед двоеточием велит пройти её на стольких. Проверки идут после программы и видят её имена и output — всё, что она напечатала. «Поделиться» и «Встроить» берут их с собой.`,
		howTo: 'Подробнее о проверках',
		isHidden: 'Скрытая проверка',
		source: 'Код проверки',
	},

	timeline: 'Лента времени',
	timelineOf: 'программа',
	timelineEmpty: 'Здесь будет видно, кто когда вычислял, а кто ждал.',
	helpers: (count: number) => `Служебные потоки (${format.count(count, threads)})`,
	emulated:
		'CPython настоящий, но в одном процессе потоки считают по очереди, как под GIL, а переключает их наш планировщик. Каждый процесс — отдельный веб-воркер. Сеть эмулируется.',
	exports: {
		legend: 'Сохранить этот прогон',
		report: 'Скачать отчёт JSON',
		reportSaved: (file: string) => `Сохранено: ${file}.`,
		trace: 'Трасса для Perfetto',
	},
};

const ended = {
	thread: { one: 'потока', other: 'потоков' },
	process: { one: 'процесса', other: 'процессов' },
	task: { one: 'задачи', other: 'задач' },
} as const;
const quoted = (name: string | null) => (name === null ? '' : ` «${name}»`);

/** What a thread of a deadlock waits for, after the words «Чего ждёт». */
function waitsFor(wait: WaitsFor): string {
	switch (wait.kind) {
		case 'thing': {
			const call = wait.method === null ? '' : `, вызов ${wait.method}()`;
			const holder = wait.holder === null ? '' : `: держит ${wait.holder}`;
			return `${wait.type}${quoted(wait.name)}${call}${holder}`;
		}
		case 'end':
			return `завершения ${ended[wait.of][wait.names.length === 1 ? 'one' : 'other']}${wait.names.map(quoted).join(',')}`;
		case 'call':
			return `${wait.function}()`;
		case 'future':
			return `future${quoted(wait.name)}, который никто не завершит`;
		case 'start':
			return `очереди на запуск: одновременно живут не больше ${format.number(wait.maxLive)} процессов`;
		case 'nothing':
			return 'того, что не придёт';
	}
}
