import type { Engine, Strategy } from '../../demos/contract.ts';
import { strategies } from '../../demos/strategies.ts';
import type { PluralForms } from '../create-format.ts';
import type { DemoTexts } from '../demo.ts';
import { format } from './format.ts';
import { outcome } from './race.ts';

const count = format.count;

const lanes = { one: 'lane', other: 'lanes' };
const tasks = { one: 'task', other: 'tasks' };
const stepOrders = { one: 'order', other: 'orders' };
const cores = { one: 'core', other: 'cores' };
const trials = { one: 'trial', other: 'trials' };
const times = { one: 'time', other: 'times' };

interface StrategyWords {
	readonly name: string;
	readonly inSentence: string;
	/** Whether a verb after the name is in the singular. */
	readonly isOne: boolean;
	/** Who takes the tasks. */
	readonly performers: PluralForms;
}

/** What sentences call a strategy and those who take its tasks. */
const words: Readonly<Record<Strategy, StrategyWords>> = {
	sequential: { name: 'Sequential', inSentence: 'sequential', isOne: true, performers: tasks },
	threads: {
		name: 'Threads',
		inSentence: 'threads',
		isOne: false,
		performers: { one: 'thread', other: 'threads' },
	},
	processes: {
		name: 'Processes',
		inSentence: 'processes',
		isOne: false,
		performers: { one: 'process', other: 'processes' },
	},
	interpreters: {
		name: 'Interpreters',
		inSentence: 'interpreters',
		isOne: false,
		performers: { one: 'interpreter', other: 'interpreters' },
	},
	asyncio: { name: 'asyncio', inSentence: 'asyncio', isOne: true, performers: tasks },
};

const strategyName = Object.fromEntries(
	Object.entries(words).map(([strategy, { name }]) => [strategy, name]),
) as Record<Strategy, string>;

const engineName: Record<Engine, string> = { python: 'Python', typescript: 'TypeScript' };

const ideal = (ratio: number | null) => (ratio === null ? '' : `; the ideal is ${format.times(ratio)}`);
const wereOrWas = (strategy: Strategy) => (words[strategy].isOne ? 'was' : 'were');

/** Texts of the demos and the lab. */
export const demo: DemoTexts = {
	strategy: strategyName,
	strategyLegend: 'Strategy',
	origin: { ours: 'Our addition: the author didn’t try this one.' },
	demoTitle: (title) => `Demo: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
	engineLegend: 'Engine',
	engine: engineName,
	copyListing: 'Copy',
	listingCopied: 'Copied',
	downloadListing: 'Download',
	openListing: 'Open in the lab',
	listingWhole: 'Show the full listing',
	listingMissing: 'There’s no listing for this combination yet.',
	typescriptNote:
		'The second engine: the same workload in TypeScript, under each of these strategies. The word yield marks a place where it can be interrupted.',

	run: 'Run',
	stop: 'Stop',
	runAgain: 'Run again',
	compareAll: 'Compare all strategies',
	needsJavaScript:
		'You need JavaScript to run the demo. Below are a recorded run and the author’s times, which you can see without it.',
	firstRun: (bytes) =>
		`The first run downloads Python (${format.megabytes(bytes)}); after that, your browser keeps it.`,
	noPython:
		'This browser can’t run Python, because it can’t suspend WebAssembly (JSPI is in Chrome 137, Firefox 153, Safari 27, and newer). The listing and a recorded run are on the Python tab; what you can run is TypeScript.',
	constants: (changed) =>
		changed === 1
			? 'This listing is what runs, with one constant changed'
			: 'This listing is what runs, with these constants changed',
	constantsAsListed: 'This listing is what runs, exactly as shown.',
	parameterIs: (name, value) => `${name}: ${value}`,
	output: 'Program output',
	outputEmpty: 'The program hasn’t printed anything yet.',
	uncover: 'Show the answer: a recorded run and the comparison',
	otherNumbers: 'The run below used earlier numbers; the ones chosen above haven’t been run yet.',
	underWay: 'Running',
	unavailable: 'The code that runs the demos didn’t load. Check your connection and run it again.',
	reload: 'Reload the page',

	sizeLegend: 'Size',
	size: { quick: 'quick', article: 'author’s', own: 'custom' },
	sizeHint: {
		quick: 'Chosen so that a sequential run takes 1–3 seconds in a browser.',
		article: {
			cpu: 'The author’s numbers.',
			waiting: 'The author’s numbers.',
			race: 'One trial for each order, as the author did it.',
		},
	},
	placeLegend: 'Where to run',
	place: { worker: 'in a web worker', 'main-thread': 'on the page’s main thread' },
	placeHint:
		'If you compute on the main thread, the page freezes until the run is over. Its heartbeat shows that: a strip with a tick for each frame the page draws.',
	parametersFor: (names) => `Only for: ${names}.`,
	problems: (wrong) =>
		wrong === 1
			? 'The run didn’t start: fix the highlighted field.'
			: 'The run didn’t start: fix the highlighted fields.',
	estimate: (ms) =>
		`This run will take about ${format.duration(ms < 10_000 ? Math.round(ms / 1_000) * 1_000 : Math.round(ms / 5_000) * 5_000)}. You can stop it at any time.`,

	progress: {
		loading: 'Loading the engine…',
		loadingBytes: (received, total) => `Loading Python: ${format.megabytes(received)} of ${format.megabytes(total)}`,
		loadingSilent:
			'Data has stopped arriving. If the network doesn’t respond, the download will start over; you can also stop it.',
		startingPython: 'Starting Python…',
		runningPython: (elapsedMs) => `The program is running: ${format.duration(elapsedMs)} elapsed`,
		starting: 'Starting web workers…',
		warming: 'Python is warming up while the browser optimizes its code…',
		running: (done, total, elapsedMs) =>
			`${format.number(done)} of ${count(total, tasks)} done, ${format.duration(elapsedMs)} elapsed`,
		label: 'Run progress',
		of: (strategy, engine, turn) =>
			`${strategyName[strategy]}, ${engineName[engine]}${turn ? ` (run ${turn.at} of ${turn.of})` : ''}. `,
		stopping: 'Stopping…',
	},
	heartbeat: {
		title: 'Page heartbeat',
		hint: 'each tick is a frame drawn; a gap means that the page wasn’t responding',
		frozen: (ms) => `The page didn’t respond for ${format.duration(ms)}.`,
		alive: (ms) => `The page stayed responsive: its longest frame took ${format.duration(ms)}.`,
	},

	done: (report) => `${strategyName[report.strategy]}, ${engineName[report.engine]}: ${format.duration(report.wallMs)}`,
	doneInTurn: (reports) =>
		`${reports.map(({ strategy, wallMs }) => `${strategyName[strategy]} took ${format.duration(wallMs)}`).join(', ')}; all answers are correct. The comparison is below.`,
	phases: ({ startingMs, runningMs, bootMs }) =>
		bootMs === undefined
			? `startup ${format.duration(startingMs)}, work ${format.duration(runningMs)}`
			: `before that, Python took ${format.duration(bootMs)} to start`,
	answer: 'Answer',
	verified: 'the answer is correct',
	notVerified: 'the answer doesn’t match the known one',
	answerFields: {
		pages: 'pages',
		bytes: 'bytes',
		failed: 'failed',
		refused: 'refused',
		calls: 'calls',
		count: 'calls',
		sums: 'sums',
		total: 'total',
		missed: 'not downloaded',
		checksum: 'checksum',
	},
	cancelled: (strategy, ms) =>
		`${strategyName[strategy]}: stopped after ${format.duration(ms)}. The trace up to that point has been kept.`,
	cancelledBefore: (strategy, ms) =>
		`${strategyName[strategy]}: stopped after ${format.duration(ms)}, before the run began.`,
	unanswered: {
		cancelled: 'The run was stopped before it reached an answer.',
		failed: 'The run failed before it reached an answer.',
	},
	failed: {
		'bad-input': 'The run didn’t start: some parameters are out of range.',
		'worker-died': 'The run was cut short: a web worker died before it reached an answer.',
		'worker-unavailable': 'The browser wouldn’t start a web worker.',
		internal: 'Something went wrong in the site itself, not in the program.',
		'task-failed': 'One of the tasks failed with an error.',
		unsupported: 'This browser can’t suspend WebAssembly (JSPI), so it can’t run Python.',
		'not-loaded': 'The engine didn’t load.',
		offline: 'No connection to the site: the engine didn’t download.',
		stalled: 'The engine’s download stalled: the network stopped responding.',
		damaged: 'One of the engine’s files arrived damaged or replaced.',
		'program-failed': 'The program failed with an error.',
		deadlock: 'Deadlock: the threads are waiting for each other, and none of them can go on.',
		'time-limit': 'The program was stopped: its time ran out.',
		'output-limit': 'The program was stopped: it printed too much.',
		'memory-limit': 'The program ran out of memory.',
	},
	failureAdvice: {
		'bad-input': 'Fix the parameters and run it again.',
		'worker-died': 'The usual reason is that memory ran out: choose a smaller size and run it again.',
		'worker-unavailable': 'Close some tabs or try another browser, then run it again.',
		internal: 'Run it again.',
		'task-failed': 'Run it again; if it fails again, choose a smaller size.',
		unsupported:
			'You need Chrome 137, Firefox 153, Safari 27, or newer. Here, you can choose TypeScript, which runs in any browser.',
		'not-loaded': 'Check your connection and run it again.',
		offline: 'Check your connection and run it again. Once downloaded, the engine runs offline too.',
		stalled: 'Run it again; if that doesn’t help, try another network.',
		damaged:
			'This happens when the network answers instead of the site: a proxy, or a Wi-Fi sign-in page. Sign in or switch networks, then run it again.',
		'program-failed': 'Its output says what happened.',
		deadlock: 'Run it again; you can see below which thread is waiting for what.',
		'time-limit': 'Choose a smaller size and run it again.',
		'output-limit': 'Choose a smaller size and run it again.',
		'memory-limit': 'Choose a smaller size and run it again.',
	},
	technicalDetail: 'Technical details',

	recorded: {
		title: 'Recorded run',
		none: 'There’s no recorded run yet: press Run to make your own.',
		by: (machine, coreCount, date) => `${count(coreCount, cores)}, ${machine}; ${date}`,
	},
	measured: { title: 'Measured here', by: (engine, coreCount) => `${engine}, ${count(coreCount, cores)}` },

	emulated: {
		gil: 'The GIL is emulated: a single web worker switches lanes every 5 ms. The switches themselves are timed with a real clock.',
		network: 'The network is emulated: a web worker inside the page answers, and no request leaves the site.',
		threads:
			'The code is run by real CPython, but its threads are emulated: their stacks live in one web worker, and the engine passes the GIL from one to another.',
		interpreters:
			'The code is run by real CPython, but its interpreters are emulated: each is a CPython of its own in its own web worker. Natively, they live in one process, and each has its own GIL.',
		workers: 'There are no interpreters here: each one is stood in for by a web worker with its own memory.',
		interleavings:
			'There’s no shared memory: instead of racing the threads, the page went through every order of the steps.',
	},

	state: {
		computing: 'computing',
		ready: 'ready, but it’s not its turn',
		waiting: 'waiting',
		starting: 'starting',
		unrecorded: 'not recorded',
	},
	timeline: {
		title: 'Timeline',
		legend: 'Lane states',
		plotLabel: (title) => `Timeline: ${title}`,
		plotHelp:
			'Up and Down choose a lane, Left and Right a span; plus and minus zoom; Shift with an arrow key pans; Home shows everything.',
		mouseHelp: 'Ctrl and the mouse wheel zoom; dragging pans.',
		touchHelp: 'Two fingers zoom; one finger pans; a tap shows what a span is.',
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		zoomReset: 'Show all',
		nothing: 'There is nothing on the timeline.',
		readout: (lane, state, task, startMs, endMs) => {
			const { start, end, length } = format.stretch(startMs, endMs);
			return `${lane}: ${state}${task === null ? '' : `, task ${format.number(task + 1)}`}; from ${start} to ${end} (${length})`;
		},
		summary: (laneCount, shares) =>
			shares.length === 0
				? `${count(laneCount, lanes)}.`
				: `${count(laneCount, lanes)}: ${shares
						.map(({ state, share }) => `${stateShare[state]} ${share < 0.005 ? 'less than 1%' : format.percent(share)}`)
						.join(', ')} of the time.`,
		mostComputing: (most, isMainBeside, sharedCores) => {
			if (most === 0) return 'No lane computed.';
			const beside = isMainBeside ? ' besides the main one' : '';
			if (sharedCores !== null) {
				return `Up to ${count(most, lanes)}${beside} were busy computing at once on ${count(sharedCores, cores)}: the system shared the cores among them.`;
			}
			return most === 1
				? `Only one lane${beside} computed at a time.`
				: `Up to ${count(most, lanes)}${beside} computed at once.`;
		},
		recordedUntil: (ms) =>
			`So much happened that not everything after ${format.duration(ms)} was recorded: where it says “not recorded,” what the lanes were doing is unknown and isn’t counted in the shares.`,
	},

	comparison: {
		title: 'Comparison',
		seconds: 'Time',
		speedUp: 'Speedup',
		speedUpNote: 'over sequential, not counting startup',
		ofEngine: (engine, isRecorded) => `${engine}, ${isRecorded ? 'recorded' : 'measured'}`,
		author: 'author',
		ideal: 'ideal',
		notRun: 'not run yet',
		ended: { failed: 'the run failed', cancelled: 'stopped' },
		otherSize: 'another size',
		recordedBar: ', recorded',
		start: 'startup',
		recordedRows: (machine, coreCount, date, input) =>
			`Recorded: ${machine}, ${count(coreCount, cores)}; ${date}. ${input} Its speedup is over the recorded sequential run, yours over your own.`,
		table: 'The same numbers as a table',
		columns: {
			strategy: 'Strategy',
			time: 'Time',
			starting: 'of that, startup',
			speedUp: 'Speedup',
			ideal: 'Ideal',
			author: 'Author',
			authorSpeedUp: 'Author’s speedup',
		},
		noFigure: '—',
		about: (text) => `just over ${text}`,
		otherWork: (engines) =>
			`${engines} ran with other numbers, so only the speedups are side by side; the author’s size is the same for both engines.`,
		authorSizeDiffers: {
			python: 'The author used other numbers and another machine: compare the speedup, not the seconds.',
			typescript:
				'The author used ordinary CPython, other numbers, and another machine: compare the speedup, not the seconds.',
		},
		authorSizeSame: {
			python: 'The numbers are the same as the author’s, but the machine isn’t: compare the speedup, not the seconds.',
			typescript:
				'The numbers are the same as the author’s, but the machine isn’t, and the author used ordinary CPython: compare the speedup, not the seconds.',
		},
		idealNote: {
			cpu: 'Ideal: the work alone, without startup or messages, handed out to the cores the way the program hands it out.',
			waiting: 'Ideal: the waits alone, without overhead.',
			race: '',
		},
	},

	meaning: {
		recorded: 'Recorded.',
		base: (seq) => `Sequential took ${seq}; the other strategies are compared with that.`,
		baseWaiting: (seq, waitingShare, hasMany) =>
			`Sequential took ${seq}${
				waitingShare === null
					? '; the other strategies are compared with that'
					: waitingShare < 0.9
						? `; the program spent ${format.percent(waitingShare)} of that waiting`
						: `, nearly all of it spent waiting${hasMany ? ', one wait after another' : ''}`
			}.`,
		alone: (measured) =>
			`${measured.map(({ name, time, starting }) => `${name}: ${time}${starting === null ? '' : ` (${starting} of that is startup)`}`).join(', ')}. To see whether that’s a speedup, run Sequential with the same numbers too.`,
		took: (time, seq, isWithoutStart) =>
			`${isWithoutStart ? 'not counting startup, ' : ''}${time} vs. ${seq} sequentially`,
		start: (starting, all, { isMost, slowerThan }) =>
			`Startup took another ${starting}${isMost ? ', longer than the work itself' : ''}; with it, the run took ${all}${
				slowerThan === null ? '' : `, longer than the sequential one (${slowerThan})`
			}.`,
		cpuFaster: (strategy, ratio, coreCount, idealRatio) =>
			`${strategyName[strategy]} made the computing ${format.times(ratio)} faster on ${count(coreCount, cores)}${ideal(idealRatio)}.`,
		cpuSame: (strategy, took) =>
			`${strategyName[strategy]} didn’t speed up the computing: ${took}, a difference within the noise.`,
		cpuSlower: (strategy, took) => `${strategyName[strategy]} slowed the computing down: ${took}.`,
		cameOutFaster: (strategy, took) => `${strategyName[strategy]} came out faster: ${took}.`,
		swings: 'So this is noise in the measurement, not a gain; run it again.',
		beyondIdeal: 'Nothing can beat the ideal: this is noise in the measurement; run it again.',
		noGain: {
			oneTask: () => 'There’s only one task, so there’s nothing to divide.',
			alone: (strategy) => `There’s only one ${words[strategy].performers.one}, with nobody to share the work.`,
			oneCore: () => 'The browser reports a single core, so there’s nothing to spread the computing over.',
			gil: (_strategy, performers) =>
				`${performers > 1 ? 'There are several threads, but only one' : 'Only one'} computes at a time: the one that holds the GIL.`,
			loop: () => 'The tasks have nothing to wait for, so the event loop runs them one after another.',
			busyCores: (strategy) =>
				`The ${words[strategy].performers.other} did compute at the same time, but the cores seem to have been busy with something else.`,
			inTurn: (strategy) => `The ${words[strategy].performers.other} didn’t compute at the same time.`,
			unknown: () => '',
		},
		waitingFaster: (strategy, ratio, idealRatio) =>
			`${strategyName[strategy]}: ${format.times(ratio)} faster than sequential${
				strategies[strategy].lane === 'task' ? ', and all in one thread' : ''
			}${ideal(idealRatio)}.`,
		waitingSame: (strategy, took) =>
			`${strategyName[strategy]} didn’t shorten the time: ${took}, a difference within the noise.`,
		waitingSlower: (strategy, took) => `${strategyName[strategy]} slowed the program down: ${took}.`,
		waitedAtOnce: (strategy, most) =>
			most === 1
				? `There was nothing to overlap: no more than ${count(most, words[strategy].performers)} waited at any moment.`
				: `Up to ${count(most, words[strategy].performers)} waited at once.`,
		oneWait: 'There’s only one task, so there’s nothing to overlap its wait with.',
		ended: (strategy, ending, shown) =>
			`${shown === null ? `${strategyName[strategy]}: the run` : 'The last run'} ${
				ending === 'cancelled' ? 'was stopped' : 'failed'
			}${shown === null ? ' before it reached an answer' : shown === 'recorded' ? ', so the recorded one is shown here' : ', so the previous one is shown here'}.`,
		authorFaster: (strategy, ratio, precision) =>
			`For the author, ${words[strategy].inSentence} ${wereOrWas(strategy)} ${precision === 'about' ? 'about ' : ''}${format.times(ratio)} faster than sequential.`,
		authorSame: (strategy) => `For the author, ${words[strategy].inSentence} made no noticeable difference.`,
		authorSlower: (strategy) =>
			`For the author, ${words[strategy].inSentence} ${wereOrWas(strategy)} slower than sequential.`,
	},

	race: {
		title: 'Final value of a',
		columnValue: 'a',
		columnTrials: 'Trials',
		columnOrders: 'Step orders',
		columnWhy: 'Why',
		outcome: {
			...outcome,
			'2': 'Processes share no memory: each changed its own copy, and the parent’s is still 2.',
		},
		otherOutcome: 'This outcome shouldn’t be possible.',
		source: {
			turns: 'One web worker: the operations took turns, giving way to each other only where the strategy allows it.',
			'separate-memory': 'Two web workers, each with its own memory, like processes.',
			'shared-memory': 'Real shared memory: two web workers and one SharedArrayBuffer.',
			interleavings:
				'There’s no shared memory here, so the page went through every order of the steps; the numbers say how many orders lead to each outcome.',
		},
		isolationRefused:
			'The page couldn’t be isolated in this browser, so it will keep going through the orders instead.',
		isolated: 'The page has been reloaded and now has shared memory: the threads will race for real. Run it again.',
		isolate: 'Reload the page with shared memory',
		isolateWhy:
			'A browser gives shared memory only to an isolated page. The site can turn on isolation by itself, but what has been measured on this page so far won’t survive the reload.',
		framed:
			'A page embedded in another gets no shared memory, so instead of racing the threads, this one went through every order of the steps. The real race is on the site itself.',
		onSite: 'Open it in the lab',
		lost: (lost, total) =>
			`Updates lost: ${format.number(lost)} of ${count(total, trials)} (${format.percent(lost / total)}).`,
		noneLost: (total) => `No updates were lost in ${count(total, trials)}.`,
		interleaved: (lost, total) =>
			`${
				lost > 0
					? `An update is lost in ${format.number(lost)} of the ${count(total, stepOrders)} of steps.`
					: `No update is lost in any of the ${count(total, stepOrders)} of steps.`
			} That doesn’t tell you how often each would come up; only a real race would.`,
		orders: (first, second) =>
			`The order decided the outcome: 12 came up ${count(first, times)}, 8 came up ${count(second, times)}. A lock doesn’t set the order.`,
		oneOrder: (value) => `The order was the same every time, so there’s only one outcome: ${value}.`,
		processes:
			'Processes share no memory: there’s nowhere for a race to happen, but nowhere for the result to go either.',
		asyncioPaused:
			'There’s an await between the read and the write: the other task gets to cut in, and an update is lost.',
		ordersAndLosses:
			'12 and 8 are the two orders; 4 and 6 are a lost update: both read 2, and one write overwrote the other.',
		cases: {
			'in-turn': {
				title: 'In turn',
				why: 'This shouldn’t happen: there’s only one thread.',
				whyNot: 'There’s only one thread, so nobody can cut in; the order decides the outcome.',
			},
			'at-once': {
				title: 'No call inside',
				why: 'This build of CPython switches threads inside such a statement too.',
				whyNot:
					'CPython switches threads only when a function is called and when a loop starts over; a = a + 2 and a += 2 do neither. That’s how one implementation works; the language doesn’t promise it.',
			},
			'call-inside': {
				title: 'A call inside',
				why: 'While step runs its loop, the GIL passes to the other thread, which reads the same 2, and one of the writes is lost.',
				whyNot: 'Lucky this time: a switch inside step is possible, but there wasn’t one. Run it again.',
			},
			'call-under-lock': {
				title: 'A call and a lock',
				why: 'Under a lock, this shouldn’t happen.',
				whyNot:
					'The second thread waits until the first has both read and written. A lock doesn’t set the order, 12 or 8.',
			},
			'no-await': {
				title: 'No await',
				why: 'Without an await, this shouldn’t happen.',
				whyNot: 'Tasks switch only at an await, and there’s none between the read and the write.',
			},
			'await-inside': {
				title: 'An await inside',
				why: 'There’s an await between the read and the write, so the other task has time to read the same 2.',
				whyNot: 'Lucky this time, though there was a place to cut in.',
			},
		},
		copies: ({ parent, sum, product }) =>
			`One process got ${sum}, the other got ${product}, and the parent still has ${parent}: each has its own copy of a. There’s nothing to lose, but nowhere for the result to go either.`,
		asyncio: 'Without an await between the read and the write, there’s nowhere to switch, so no updates are lost.',
	},

	exports: {
		legend: 'Save this run',
		copyJson: 'Copy JSON',
		copyCsv: 'Copy CSV',
		saveTrace: 'Save trace for Perfetto',
		perfetto: 'is a free viewer for traces: who did what and when. It runs in the browser.',
		copied: 'Copied to the clipboard.',
		saved: (file) => `Saved: ${file}. Open it at ui.perfetto.dev or in chrome://tracing.`,
		refused: 'The browser didn’t allow access to the clipboard. The text below is already selected: copy it yourself.',
		manual: 'Text to copy',
	},

	lab: {
		workload: 'Workload',
		strategies: 'Strategies',
		parameters: 'Parameters',
		chooseStrategy: 'Choose at least one strategy.',
		preset: 'Preset',
		run: 'Run selected',
		share: 'Copy link to these parameters',
		shared: 'Link copied. It only fills in the form; running anything is up to the reader.',
		badLink:
			'The lab didn’t understand all of this link: it took what it could and used the defaults for the rest. Not understood:',
		results: 'Results',
		empty: 'Timelines will appear here: one per strategy, all on the same scale.',
	},
};

const stateShare = {
	computing: 'computing',
	ready: 'ready',
	waiting: 'waiting',
	starting: 'starting',
	unrecorded: 'not recorded',
};
