import type { WaitsFor } from '../../demos/python/protocol.ts';
import { formatFor } from '../format.ts';
import type { LabTexts } from '../ru/lab.ts';

const format = formatFor('en');
const lines = { one: 'line', other: 'lines' };
const threads = { one: 'thread', other: 'threads' };
const seconds = { one: 'second', other: 'seconds' };
/** Memory is counted in these, as everywhere; what is loaded and printed in 10⁶ bytes. */
const MEBIBYTE = 2 ** 20;
const moment = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** Texts of the laboratory's own Python. */
export const lab: LabTexts = {
	title: 'Laboratory',
	lead: 'Your program on the real CPython 3.14, right in the browser. A timeline shows who was computing and who was waiting.',
	leadOfWorkload:
		'The workloads of the articles under any strategies, with your own numbers, on one time scale. The second engine runs them, in TypeScript: no Python needed.',
	parts: { legend: 'What to run', program: 'Your own Python', workload: 'Compare strategies' },
	needsJavaScript:
		'Running a program needs JavaScript: Python works within this page. The articles have recorded runs.',

	ownPrograms: 'Short programs',
	listingsOf: (workload) => `Listings: ${workload.toLocaleLowerCase('en')}`,
	programs: {
		'threads_or_processes.py': 'Threads against processes',
		'lost_updates.py': 'Lost updates',
		'deadlock.py': 'Deadlock',
		'producer_consumer.py': 'A producer and consumers',
		'barrier.py': 'Barrier',
		'pool.py': 'A pool of processes',
		'shared_value.py': 'A counter that processes share',
		'task_group.py': 'TaskGroup and cancellation',
		'timeouts.py': 'Timeouts',
		'to_thread.py': 'asyncio together with threads',
		'ask.py': 'input() and a thread in the background',
	},
	program: 'Program',
	fromLink: 'From the link',
	fromReader: 'Your text',
	changed: 'changed',
	reset: 'Reset',
	share: 'Share',
	shared: (characters) =>
		`A link to the program is copied (${format.number(characters)} characters). It shows the code; running is always the reader’s choice.`,
	tooLongToShare: 'The program is too large for a link. Send it as a file.',
	save: 'Download .py',
	notLoaded: 'This program did not load. Check the network and choose it again.',

	code: 'Code of the program',
	codeHelp: 'To leave the editor by Tab, press Escape first. Ctrl+Enter runs the program.',
	codeKeys: { run: 'run', comment: 'comment', leave: 'leave the editor' },
	editorNotLoaded:
		'The editor with highlighting did not load: write in the plain field, the program runs all the same.',

	brokenLink: 'The link is damaged: no code can be read from it. Ask for it once more, whole.',
	oversizedLink: 'The link is too large and was not opened: a program in it may be 256 KB at most.',
	unknownListing: 'The articles have no such listing. Choose a program from the list.',
	linkNotUnderstood: 'The code is open, but these parts of the link were not understood and are left out:',
	previousKept: 'Your previous text has been saved: it is in the list of programs.',
	takeBack: 'Take it back',
	dismiss: 'OK',
	earlierTexts: (count) => `Your previous texts (last ${count})`,
	earlierText: (program, at) => (at === 0 ? program : `${program}, ${moment.format(at)}`),
	keeping: {
		full: 'The browser’s storage is full: the text is lost when the page is closed. Download it.',
		refused: 'The browser keeps no data here: the text is lost when the page is closed. Download it.',
	},

	settings: {
		legend: 'Conditions',
		limits: 'Limits',
		limitsAre: (timeS, outputMb, memoryMb) =>
			`${format.duration(timeS * 1_000)}, ${format.number(outputMb)}\u00a0MB of output, ${format.number(memoryMb)}\u00a0MB of memory a process`,
		label: {
			intervalMs: 'Switch interval',
			cpus: 'Cores',
			latencyMs: 'Network latency',
			timeS: 'Time',
			outputMb: 'Output',
			memoryMb: 'Memory of a process',
		},
		unit: { intervalMs: 'ms', cpus: '', latencyMs: 'ms', timeS: 's', outputMb: 'MB', memoryMb: 'MB' },
		hint: {
			intervalMs:
				'sys.setswitchinterval(): how long a thread may hold the GIL while others want it. CPython’s is 5\u00a0ms.',
			cpus: (own) => `os.cpu_count(); so many processes compute at once. You have ${format.number(own)}.`,
			latencyMs: 'After so long the emulated network answers. Requests never leave the page.',
			timeS: 'Waiting for an answer to input() does not count.',
			outputMb: 'All that the program prints.',
			memoryMb: 'Beyond it Python raises MemoryError.',
		},
		problem: (min, max, isWhole) =>
			`It must be a ${isWhole ? 'whole ' : ''}number from ${format.number(min, 3)} to ${format.number(max)}.`,
		reset: 'Back to the usual',
	},

	run: 'Run',
	runAgain: 'Run again',
	stop: 'Stop',
	firstLoad: (bytes) => `The first run loads ${format.megabytes(bytes)}; after that the browser keeps Python.`,
	loading: (received, total, isFromNetwork) =>
		`${isFromNetwork ? 'Loading' : 'Reading from the browser'}: ${format.megabytes(received)} of ${format.megabytes(total)}`,
	loadingLabel: 'Loading of Python',
	starting: 'Python is starting…',
	warming: 'Python is warming up: the browser optimises its code…',
	running: (elapsedMs) => `Running for ${format.duration(Math.floor(elapsedMs / 100) * 100)}`,
	isRunning: 'The program is running.',
	stopping: 'Stopping…',
	waitsForAnswer: 'The program waits for your answer.',

	output: 'Output',
	outputLabel: 'Output of the program',
	outputEmpty: 'What the program prints will appear here.',
	outputNothing: 'The program printed nothing.',
	outputHidden: (count) =>
		`This is the end of the output: ${format.count(count, lines)} stand above. All of it can be copied or downloaded.`,
	copyOutput: 'Copy',
	saveOutput: 'Download',
	outputCopied: 'The output is copied.',
	outputRefused: 'The browser refused the clipboard: download the output as a file.',
	stderr: 'stderr',
	processPid: (pid) => `process ${pid}`,

	question: 'Answer to the program',
	questionAsked: (prompt) => `The program asks: ${prompt}`,
	answer: 'Answer',
	endOfInput: 'End of input',
	endOfInputHint: 'input() gets EOFError',

	finished: (runningMs) => `Finished with exit code 0 in ${format.duration(runningMs)}.`,
	startOfPython: (ms) => `Start of Python: ${format.duration(ms)}.`,
	cancelled: (runningMs, code) =>
		`Stopped after ${format.duration(runningMs)}${code === null ? '' : `, exit code ${code}`}.`,
	cancelledAtStart: 'Stopped before it began: Python was still starting.',
	exited: (code, runningMs) => `Finished with exit code ${code} in ${format.duration(runningMs)}.`,
	killed: (runningMs) => `Ended from outside after ${format.duration(runningMs)}.`,
	uncaught: (type, message) => (message ? `${type}: ${message}` : type),
	goToLine: (line) => `Go to line ${line}`,
	deadlock: { title: 'Deadlock.', advice: 'All threads wait for each other, and nobody is left to wake them.' },
	stuck: { process: 'Process', thread: 'Thread', line: 'Line', waitsFor: 'Waits for', caption: 'Who waits for what' },
	waitsFor,
	timeLimit: (limitMs) =>
		`Stopped: its time is up, ${format.count(limitMs / 1_000, seconds)}. Either it never ends or it needs more.`,
	outputLimit: (bytes) => `Stopped: it printed more than ${format.number(bytes / 1e6)}\u00a0MB.`,
	memoryLimit: (bytes) =>
		`Stopped: ${format.number(bytes / MEBIBYTE)}\u00a0MB of memory were not enough for a process.`,
	raise: {
		timeS: (value) => `Raise to ${format.duration(value * 1_000)} and run again`,
		outputMb: (value) => `Raise to ${format.number(value)}\u00a0MB and run again`,
		memoryMb: (value) => `Raise to ${format.number(value)}\u00a0MB and run again`,
	},
	reason: {
		deadlock: 'Deadlock.',
		'time-limit': 'Out of time.',
		'output-limit': 'Too much output.',
		'memory-limit': 'Out of memory.',
		'no-jspi': 'Python cannot run in this browser.',
		'not-loaded': 'Python did not load.',
		'worker-unavailable': 'The browser refused to start a web worker.',
		'worker-died': 'An interpreter died.',
		internal: 'A fault of the laboratory.',
	},
	failed: {
		'no-jspi':
			'It cannot suspend WebAssembly (JSPI). Chrome and Edge 137, Firefox 153, Safari 27 and later can. Here you can:',
		'not-loaded': 'Python did not load.',
		'worker-unavailable': 'The browser refused to start a web worker.',
		'worker-died': 'An interpreter died before the end.',
		internal: 'A fault of the laboratory, not of your program.',
	},
	advice: {
		'no-jspi': '',
		'not-loaded': 'Check the network and run again.',
		'worker-unavailable': 'Close tabs that you do not need or try another browser, then run again.',
		'worker-died': 'Usually memory ran out: take less data or fewer processes and run again.',
		internal: 'Run again; if it repeats, try another browser.',
	},
	waysOut: {
		workload: 'compare strategies in TypeScript, in this laboratory',
		articles: 'run the demos of the articles in TypeScript, and look at recorded runs of Python',
		browsers: 'see which browsers will do',
	},
	technicalDetail: 'Message of the engine',
	problems: 'The program was not started: mend the marked field.',

	timeline: 'Timeline',
	timelineOf: 'program',
	timelineEmpty: 'Here you will see who was computing when, and who was waiting.',
	helpers: (count) => `Helpers (${format.count(count, threads)})`,
	emulated:
		'CPython is real, but within a process threads take turns, as under the GIL, and a scheduler of ours switches them. Each process is a web worker. The network is emulated.',
	exports: {
		legend: 'Keep this run',
		report: 'Download report as JSON',
		reportSaved: (file) => `Saved: ${file}.`,
		trace: 'Trace for Perfetto',
	},
};

const ended = {
	thread: { one: 'thread', other: 'threads' },
	process: { one: 'process', other: 'processes' },
	task: { one: 'task', other: 'tasks' },
} as const;
const quoted = (name: string | null) => (name === null ? '' : ` “${name}”`);

/** What a thread of a deadlock waits for, after the words “Waits for”. */
function waitsFor(wait: WaitsFor): string {
	switch (wait.kind) {
		case 'thing': {
			const call = wait.method === null ? '' : `, calling ${wait.method}()`;
			const holder = wait.holder === null ? '' : `, held by ${wait.holder}`;
			return `${wait.type}${quoted(wait.name)}${call}${holder}`;
		}
		case 'end':
			return `the end of ${ended[wait.of][wait.names.length === 1 ? 'one' : 'other']}${wait.names.map(quoted).join(',')}`;
		case 'call':
			return `${wait.function}()`;
		case 'future':
			return `a future${quoted(wait.name)} that nobody completes`;
		case 'start':
			return `its start: no more than ${format.number(wait.maxLive)} processes live at once`;
		case 'nothing':
			return 'nothing that will come';
	}
}
