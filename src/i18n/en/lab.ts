import type { WaitsFor } from '../../demos/python/protocol.ts';
import type { LabTexts } from '../lab.ts';
import { format } from './format.ts';

const lines = { one: 'line', other: 'lines' };
const seconds = { one: 'second', other: 'seconds' };
/** Memory is counted in these, as everywhere; what is loaded and printed in 10⁶ bytes. */
const MEBIBYTE = 2 ** 20;
const moment = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** Texts of the lab's own Python. */
export const lab: LabTexts = {
	title: 'Lab',
	lead: 'Your program on real CPython 3.14, right in the browser. A timeline shows who was computing and who was waiting.',
	leadOfWorkload:
		'The articles’ workloads with any strategies and your own numbers, on one time scale. They run on the second engine, TypeScript, so there’s no Python to download.',
	parts: { legend: 'What to run', program: 'Your Python', workload: 'Compare strategies' },
	needsJavaScript:
		'You need JavaScript to run a program, because Python runs right on this page. The articles have recorded runs.',

	ownPrograms: 'Short programs',
	faultyPrograms: 'Classic concurrency bugs',
	listingsOf: (workload) => `Listings: ${workload.toLocaleLowerCase('en')}`,
	programs: {
		'threads_or_processes.py': 'Threads vs. processes',
		'lost_updates.py': 'Lost updates',
		'deadlock.py': 'Deadlock',
		'producer_consumer.py': 'Producer and consumers',
		'barrier.py': 'Barrier',
		'pool.py': 'Process pool',
		'shared_value.py': 'A counter shared by processes',
		'task_group.py': 'TaskGroup and cancellation',
		'timeouts.py': 'Timeouts',
		'to_thread.py': 'asyncio with threads',
		'ask.py': 'input() and a background thread',
		'progress_bars.py': 'A progress bar for each thread',
		'http_server.py': 'HTTP server',
		'counter.py': 'A counter loses an update',
		'bank.py': 'Bank: check, then withdraw',
		'singleton.py': 'Lazy singleton',
		'lock_order.py': 'Two locks, two orders',
		'philosophers.py': 'Dining philosophers',
		'condition_if.py': 'if, not while, around wait()',
		'queue_empty.py': 'empty(), then get()',
		'await_balance.py': 'A lost update in asyncio',
	},
	program: 'Program',
	fromLink: 'From a link',
	fromReader: 'Your code',
	changed: 'edited',
	reset: 'Reset',
	share: 'Share',
	shared: (characters) =>
		`Link copied (${format.number(characters)} characters). Whoever opens it will see the code; whether to run it is up to them.`,
	tooLongToShare: 'The program is too big for a link. Send it as a file.',
	save: 'Download .py',
	notLoaded: 'This program didn’t load. Check your connection and choose it again.',

	code: 'Program code',
	codeHelp: 'To leave the editor with Tab, press Escape first. Ctrl+Enter runs the program.',
	codeKeys: { run: 'run', comment: 'comment', leave: 'leave the editor' },
	editorNotLoaded: 'The code editor didn’t load: type in the plain field, and the program will run just the same.',

	brokenLink: 'The link is damaged, and no code can be read from it. Ask for the full link again.',
	oversizedLink: 'The link is too big, so it wasn’t opened: a program in a link can be at most 256 KB.',
	unknownListing: 'There’s no such listing in the articles. Choose a program from the list.',
	linkNotUnderstood: 'The code is open, but these parts of the link weren’t understood and were skipped:',
	previousKept: 'Your previous code has been saved: it’s in the list of programs.',
	takeBack: 'Restore it',
	dismiss: 'OK',
	earlierTexts: (count) => `Your earlier programs (last ${count})`,
	earlierText: (program, at) => (at === 0 ? program : `${program}, ${moment.format(at)}`),
	keeping: {
		full: 'The browser’s storage is full: your code will be lost when you close the page. Download it.',
		refused: 'The browser won’t store data for this page: your code will be lost when you close it. Download it.',
	},

	settings: {
		legend: 'Conditions',
		limits: 'Limits',
		limitsAre: (timeS, outputMb, memoryMb) =>
			`${format.wholeDuration(timeS * 1_000)}, ${format.number(outputMb)}\u00a0MB of output, ${format.number(memoryMb)}\u00a0MB of memory per process`,
		label: {
			intervalMs: 'Switch interval',
			cpus: 'Cores',
			latencyMs: 'Network latency',
			timeS: 'Time',
			outputMb: 'Output',
			memoryMb: 'Memory per process',
		},
		unit: { intervalMs: 'ms', cpus: '', latencyMs: 'ms', timeS: 's', outputMb: 'MB', memoryMb: 'MB' },
		hint: {
			intervalMs:
				'sys.setswitchinterval(): how long a thread may hold the GIL while others want it. CPython’s default is 5\u00a0ms.',
			cpus: (own) => `os.cpu_count(): how many processes may compute at once. You have ${format.number(own)}.`,
			latencyMs: 'How long the emulated network takes to answer. No request leaves the page.',
			timeS: 'Time spent waiting for input(), or for requests to the program’s server, doesn’t count.',
			outputMb: 'Everything the program prints.',
			memoryMb: 'Beyond that, Python raises MemoryError.',
		},
		problem: (min, max, isWhole) =>
			`Enter a ${isWhole ? 'whole ' : ''}number from ${format.number(min, 3)} to ${format.number(max)}.`,
	},

	run: 'Run',
	explore: 'Explore',
	runAgain: 'Run again',
	stop: 'Stop',
	firstLoad: (bytes) => `The first run downloads ${format.megabytes(bytes)}; after that, your browser keeps Python.`,
	loading: (received, total, isFromNetwork) =>
		`${isFromNetwork ? 'Downloading Python' : 'Loading Python from this browser’s storage'}: ${format.megabytes(received)} of ${format.megabytes(total)}`,
	loadingSilent:
		'Data has stopped arriving. If the network doesn’t respond, the download will start over; you can also stop it.',
	loadingLabel: 'Loading Python',
	starting: 'Python is starting…',
	warming: 'Python is warming up while the browser optimizes its code…',
	running: (elapsedMs) => `Running for ${format.duration(Math.floor(elapsedMs / 100) * 100)}`,
	isRunning: 'The program is running.',
	stopping: 'Stopping…',
	formerProgram: 'This is the previous program, not the one in the editor now.',
	waitsForAnswer: 'The program is waiting for your input.',
	listensAt: (ports) => `The program is listening on ${ports.length === 1 ? 'port' : 'ports'} ${ports.join(', ')}.`,

	output: 'Output',
	outputLabel: 'Program output',
	outputEmpty: 'What the program prints will appear here.',
	outputNothing: 'The program didn’t print anything.',
	outputHidden: (count) =>
		`This is the end of the output, with ${format.count(count, lines)} more above. You can copy or download all of it.`,
	copyOutput: 'Copy',
	saveOutput: 'Download',
	outputCopied: 'Output copied.',
	outputRefused: 'The browser didn’t allow access to the clipboard: download the output as a file.',
	stderr: 'stderr',
	processPid: (pid) => `process ${pid}`,

	question: 'Program input',
	answer: 'Send',
	endOfInput: 'End of input',
	endOfInputHint: 'input() will raise EOFError',

	finished: (runningMs) => `Finished with exit code 0 in ${format.duration(runningMs)}.`,
	startOfPython: (ms) => `Python startup: ${format.duration(ms)}.`,
	cancelled: (runningMs, code) =>
		`Stopped after ${format.duration(runningMs)}${code === null ? '' : `, exit code ${code}`}.`,
	cancelledAtStart: 'Stopped before it began: Python was still starting.',
	exited: (code, runningMs) => `Finished with exit code ${code} in ${format.duration(runningMs)}.`,
	killed: (runningMs) => `Killed after ${format.duration(runningMs)}.`,
	uncaught: (type, message) => (message ? `${type}: ${message}` : type),
	goToLine: (line) => `Go to line ${line}`,
	atLine: (line) => `line ${line}`,
	deadlock: {
		title: 'Deadlock.',
		advice: 'All the threads are waiting for each other, and nobody is left to wake them.',
	},
	stuck: {
		process: 'Process',
		thread: 'Thread',
		line: 'Line',
		waitsFor: 'Waiting for',
		caption: 'Who is waiting for what',
	},
	waitsFor,
	timeLimit: (limitMs) =>
		`Stopped: it ran out of time (${format.count(limitMs / 1_000, seconds)}). Either it never ends, or it needs more.`,
	outputLimit: (bytes) => `Stopped: it printed more than ${format.number(bytes / 1e6)}\u00a0MB.`,
	memoryLimit: (bytes) => `Stopped: ${format.number(bytes / MEBIBYTE)}\u00a0MB of memory wasn’t enough for a process.`,
	raise: {
		timeS: (value) => `Raise to ${format.wholeDuration(value * 1_000)} and run again`,
		outputMb: (value) => `Raise to ${format.number(value)}\u00a0MB and run again`,
		memoryMb: (value) => `Raise to ${format.number(value)}\u00a0MB and run again`,
	},
	reason: {
		deadlock: 'Deadlock.',
		'time-limit': 'Out of time.',
		'output-limit': 'Too much output.',
		'memory-limit': 'Out of memory.',
		'no-jspi': 'Python can’t run in this browser.',
		'not-loaded': 'Python didn’t load.',
		offline: 'No connection to the site: Python’s files didn’t download.',
		stalled: 'The Python download stalled: the network stopped responding.',
		damaged: 'One of Python’s files arrived damaged or replaced.',
		'worker-unavailable': 'The browser wouldn’t start a web worker.',
		'worker-died': 'An interpreter died.',
		internal: 'Something went wrong in the lab.',
	},
	failed: {
		'no-jspi':
			'It can’t suspend WebAssembly (JSPI). Chrome and Edge 137, Firefox 153, Safari 27, and newer can. Here, you can:',
		'not-loaded': 'Python didn’t load.',
		offline: 'No connection to the site: Python’s files didn’t download.',
		stalled: 'The Python download stalled: the network stopped responding.',
		damaged: 'One of Python’s files arrived damaged or replaced.',
		'worker-unavailable': 'The browser wouldn’t start a web worker.',
		'worker-died': 'An interpreter died before it finished.',
		internal: 'Something went wrong in the lab itself, not in your program.',
	},
	advice: {
		'no-jspi': '',
		'not-loaded': 'Check your connection and run it again.',
		offline: 'Check your connection and run it again. Once downloaded, Python runs offline too.',
		stalled: 'Run it again; if that doesn’t help, try another network.',
		damaged:
			'This happens when the network answers instead of the site: a proxy, or a Wi-Fi sign-in page. Sign in or switch networks, then run it again.',
		'worker-unavailable': 'Close some tabs or try another browser, then run it again.',
		'worker-died': 'The usual reason is that memory ran out: use less data or fewer processes and run it again.',
		internal: 'Run it again; if it keeps happening, try another browser.',
	},
	waysOut: {
		workload: 'compare strategies in TypeScript, here in the lab',
		articles: 'run the articles’ demos in TypeScript and look at recorded runs of Python',
		browsers: 'see which browsers can',
	},
	scriptNotLoaded: 'Part of the page didn’t load or arrived damaged. Your program is saved: reload the page.',
	reload: 'Reload the page',
	technicalDetail: 'Technical details',
	problems: 'The program didn’t start: fix the highlighted field.',

	checks: {
		title: 'Checks',
		summary: (passed, all) => `${format.number(passed)} of ${format.number(all)} passed`,
		passed: 'Passed.',
		failed: 'Failed.',
		endedWithin: 'The program was ended before this check was done.',
		notRun: {
			failed: 'Not run: the program failed.',
			cancelled: 'Not run: the program was stopped.',
			left: 'Not run: the program left at once, with os._exit().',
			unexplored: 'Not run: the schedules of this program can’t be explored.',
		},
		passedUnder: ({ runs, isComplete }) =>
			isComplete
				? `Passed under every schedule there is: ${format.number(runs)}.`
				: `Passed under ${format.count(runs, { one: 'schedule', other: 'schedules' })}.`,
		failedUnder: 'Failed under one of the schedules.',
		endedUnder: { exit: '', exception: '', deadlock: 'Deadlock.', endless: 'The program didn’t finish.' },
		schedule: 'This schedule, line by line',
		add: 'Add checks for an exercise',
		edit: 'Edit checks',
		code: 'Code of the checks',
		example: 'prints something',
		hint: (hidden) =>
			`Each check begins with a comment that names it; “# ${hidden}: …” keeps its code out of sight, and “under 200 schedules” before the colon wants it to hold under that many. Checks run after the program and see its names, and output, everything it printed. “Share” and “Embed” carry them.`,
		howTo: 'More on checks',
		isHidden: 'Hidden check',
		source: 'Code of the check',
	},

	timeline: 'Timeline',
	timelineOf: 'program',
	timelineEmpty: 'Who was computing when, and who was waiting, will appear here.',
	helpers: (count) => `Internal threads (${format.number(count)})`,
	emulated:
		'CPython is real, but the threads of a process take turns, as under the GIL, and our scheduler switches them. Each process is a web worker. The network is emulated.',
	exports: {
		legend: 'Save this run',
		report: 'Download JSON report',
		reportSaved: (file) => `Saved: ${file}.`,
		trace: 'Save trace for Perfetto',
	},
};

const ended = {
	thread: { one: 'thread', other: 'threads' },
	process: { one: 'process', other: 'processes' },
	task: { one: 'task', other: 'tasks' },
} as const;
const quoted = (name: string | null) => (name === null ? '' : ` “${name}”`);

/** What a thread of a deadlock waits for, after the words “Waiting for”. */
function waitsFor(wait: WaitsFor): string {
	switch (wait.kind) {
		case 'thing': {
			const call = wait.method === null ? '' : `, in ${wait.method}()`;
			const holder = wait.holder === null ? '' : `, held by ${wait.holder}`;
			return `${wait.type}${quoted(wait.name)}${call}${holder}`;
		}
		case 'end':
			return `${ended[wait.of][wait.names.length === 1 ? 'one' : 'other']}${wait.names.map(quoted).join(',')} to finish`;
		case 'call':
			return `${wait.function}()`;
		case 'future':
			return `a future${quoted(wait.name)} that nothing will complete`;
		case 'start':
			return `its turn to start: at most ${format.number(wait.maxLive)} processes can be alive at once`;
		case 'nothing':
			return 'something that will never come';
	}
}
