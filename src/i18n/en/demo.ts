import type { Engine, Strategy } from '../../demos/contract.ts';
import { formatFor, type PluralForms } from '../format.ts';
import type { ru } from '../ru/demo.ts';

const format = formatFor('en');
const count = format.count;

const lanes = { one: 'lane', other: 'lanes' };
const tasks = { one: 'task', other: 'tasks' };
const stepOrders = { one: 'order', other: 'orders' };
const cores = { one: 'core', other: 'cores' };
const trials = { one: 'trial', other: 'trials' };
const times = { one: 'time', other: 'times' };

const strategyName: Record<Strategy, string> = {
	sequential: 'Sequential',
	threads: 'Threads',
	processes: 'Processes',
	asyncio: 'asyncio',
};

const engineName: Record<Engine, string> = { python: 'Python', typescript: 'TypeScript' };

const byTimes = (ratio: number) => `${format.ratio(ratio)} times`;
const ideal = (ratio: number | null) => (ratio === null ? '' : `; the ideal is ${byTimes(ratio)}`);
const waiters: Record<Strategy, PluralForms> = {
	sequential: tasks,
	threads: { one: 'thread', other: 'threads' },
	processes: { one: 'process', other: 'processes' },
	asyncio: tasks,
};

/** Texts of the demos and the laboratory. */
export const en: typeof ru = {
	strategy: strategyName,
	strategyLegend: 'Strategy',
	origin: { article: 'as the author has it', ours: 'Ours: the author has none.' },
	demoTitle: (title) => `Demo: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
	engineLegend: 'Engine',
	engine: engineName,
	copyListing: 'Copy',
	listingCopied: 'Copied',
	downloadListing: 'Download',
	openListing: 'To the laboratory',
	listingWhole: 'Show the whole listing',
	listingMissing: 'There is no listing for this pair yet.',
	typescriptNote:
		'The second engine: the same task in TypeScript, under each of the four strategies. The word yield marks where it can be interrupted.',

	run: 'Run',
	stop: 'Stop',
	runAgain: 'Run again',
	compareAll: 'Compare all strategies',
	needsJavaScript:
		'Running the demo needs JavaScript. Below are a recorded run and the author’s figures, to be read without it.',
	firstRun: (bytes) => `The first run will load Python, ${format.megabytes(bytes)}; after that the browser keeps it.`,
	noPython:
		'Python does not run in this browser: it cannot suspend WebAssembly (JSPI is in Chrome 137, Firefox 153, Safari 27 and newer). The listing and a recorded run are under Python; what can be run is TypeScript.',
	constants: (changed) =>
		changed === 1 ? 'This listing runs, with one constant changed' : 'This listing runs, with these constants changed',
	constantsAsListed: 'This listing runs as it stands.',
	output: 'Output of the program',
	outputEmpty: 'The program has printed nothing yet.',
	uncover: 'The answer: a recorded run and the comparison',
	otherNumbers: 'Below is a run with earlier numbers: the ones chosen above have not been run yet.',
	underWay: 'Running',
	unavailable: 'The code that runs the demos did not load. Check the network and run again.',

	sizeLegend: 'Size',
	size: { quick: 'quick', article: 'the author’s', own: 'own' },
	sizeHint: {
		quick: 'Chosen so that a sequential run takes a browser 1–3 seconds.',
		article: {
			cpu: 'The author’s numbers.',
			waiting: 'The author’s numbers.',
			race: 'One trial for each order, as the author has it.',
		},
	},
	placeLegend: 'Where to run',
	place: { worker: 'in a web worker', 'main-thread': 'on the page’s main thread' },
	placeHint: 'On the main thread the page freezes while it computes; the heartbeat below the progress shows it.',
	parametersFor: (names) => `Only for: ${names}.`,
	switchOn: 'on',
	switchOff: 'off',
	problems: (wrong) =>
		wrong === 1 ? 'Nothing was run: mend the marked field.' : 'Nothing was run: mend the marked fields.',
	estimate: (ms) =>
		`Such a run takes about ${format.duration(ms < 10_000 ? Math.round(ms / 1_000) * 1_000 : Math.round(ms / 5_000) * 5_000)}. It can be stopped at any moment.`,

	progress: {
		loading: 'Loading the engine…',
		loadingBytes: (received, total) => `Loading Python: ${format.megabytes(received)} of ${format.megabytes(total)}`,
		startingPython: 'Starting Python…',
		runningPython: (elapsedMs) => `The program runs, ${format.duration(elapsedMs)} passed`,
		starting: 'Starting web workers…',
		warming: 'Python is warming up: the browser optimises its code…',
		running: (done, total, elapsedMs) =>
			`${format.number(done)} of ${format.number(total)} done, ${format.duration(elapsedMs)} passed`,
		label: 'Progress of the run',
		of: (strategy, engine, turn) =>
			`${strategyName[strategy]}, ${engineName[engine]}${turn ? ` (run ${turn.at} of ${turn.of})` : ''}. `,
		stopping: 'Stopping…',
	},
	heartbeat: {
		title: 'Heartbeat of the page',
		hint: 'a tick is a frame drawn',
		label: 'Heartbeat of the page: a tick is a frame drawn, a gap is a time when the page did not answer',
		frozen: (ms) => `The page did not answer for ${format.duration(ms)}.`,
		alive: (ms) => `The page stayed alive: its longest frame took ${format.duration(ms)}.`,
	},

	done: (report) => `${strategyName[report.strategy]}, ${engineName[report.engine]}: ${format.duration(report.wallMs)}`,
	doneInTurn: (reports) =>
		`${reports.map(({ strategy, wallMs }) => `${strategyName[strategy]} took ${format.duration(wallMs)}`).join(', ')}; all answers are right. The comparison is below.`,
	phases: ({ startingMs, runningMs, bootMs }) =>
		bootMs === undefined
			? `${format.duration(startingMs)} to start, ${format.duration(runningMs)} to work`
			: `before that, Python took ${format.duration(bootMs)} to start`,
	answer: 'Answer',
	verified: 'the answer is right',
	notVerified: 'the answer differs from the known one',
	answerFields: {
		pages: 'pages',
		bytes: 'bytes',
		failed: 'failed',
		refused: 'refused',
		calls: 'calls',
		count: 'calls',
		sums: 'sums',
		total: 'total',
		missed: 'not loaded',
		checksum: 'checksum',
	},
	cancelled: (strategy, ms) =>
		`${strategyName[strategy]}: stopped after ${format.duration(ms)}. The trace up to there is kept.`,
	cancelledBefore: (strategy, ms) =>
		`${strategyName[strategy]}: stopped after ${format.duration(ms)}, before it began.`,
	unanswered: {
		cancelled: 'The run was stopped before it had an answer.',
		failed: 'The run failed before it had an answer.',
	},
	failed: {
		'bad-input': 'Nothing was run: parameters are out of bounds.',
		'worker-died': 'The run broke off: a web worker died before the answer.',
		'worker-unavailable': 'The browser refused to start a web worker.',
		internal: 'The site itself failed, not the program.',
		'task-failed': 'One of the tasks ended with an error.',
		unsupported: 'This browser cannot suspend WebAssembly (JSPI), so Python does not run in it.',
		'not-loaded': 'The files of Python did not load.',
		'program-failed': 'The program ended with an error.',
		deadlock: 'Deadlock: threads wait for each other, and none can go on.',
		'time-limit': 'The program was ended: its time was up.',
		'output-limit': 'The program was ended: it printed too much.',
		'memory-limit': 'The program ran out of memory.',
	},
	failureAdvice: {
		'bad-input': 'Mend the parameters and run again.',
		'worker-died': 'Usually memory ran out: choose a smaller size and run again.',
		'worker-unavailable': 'Close some tabs or try another browser, then run again.',
		internal: 'Run again.',
		'task-failed': 'Run again; if it fails again, choose a smaller size.',
		unsupported:
			'It takes Chrome 137, Firefox 153, Safari 27 or newer. Here you can choose TypeScript, which any browser runs.',
		'not-loaded': 'Check the network and run again; TypeScript does without them.',
		'program-failed': 'Its output tells what happened.',
		deadlock: 'Run again; which thread waits for what is said below.',
		'time-limit': 'Choose a smaller size and run again.',
		'output-limit': 'Choose a smaller size and run again.',
		'memory-limit': 'Choose a smaller size and run again.',
	},
	technicalDetail: 'The engine’s message',

	recorded: {
		title: 'A recorded run',
		by: (machine, coreCount, date) => `${count(coreCount, cores)}, ${machine}; ${date}`,
		invite: 'Press Run to measure on your own device.',
	},
	measured: { title: 'Measured here', by: (engine, coreCount) => `${engine}, ${count(coreCount, cores)}` },

	emulated: {
		gil: 'The GIL is emulated: one web worker switches lanes every 5 ms. The moments of switching are measured with a clock.',
		network: 'The network is played inside the page: no request leaves the site.',
		threads:
			'The code is run by CPython itself; its threads are emulated: their stacks lie in one web worker, and the engine hands the GIL from one to the next.',
		interleavings: 'There is no shared memory: instead of a race, every order of steps is enumerated.',
	},

	state: {
		computing: 'computing',
		ready: 'ready, waits for its turn',
		waiting: 'waiting for an answer or a timer',
		starting: 'starting',
		unrecorded: 'not recorded',
	},
	timeline: {
		title: 'Timeline',
		legend: 'States of the lanes',
		plotLabel: (title) => `Timeline: ${title}`,
		plotHelp:
			'Up and Down choose a lane, Left and Right a span, plus and minus zoom, Shift with arrows pans, Home shows all.',
		mouseHelp: 'Ctrl and the wheel zoom, dragging pans.',
		touchHelp: 'Two fingers zoom, one pans, a tap tells what a stretch is.',
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
		mostComputing: (most) =>
			most === 0
				? 'No lane computed.'
				: most === 1
					? 'Only one lane computed at a time.'
					: `Up to ${count(most, lanes)} computed at once.`,
		recordedUntil: (ms) =>
			`So much happened that after ${format.duration(ms)} not all was recorded: what the lanes did where it says “not recorded” is unknown, and no part of the shares.`,
	},

	comparison: {
		title: 'Comparison',
		seconds: 'Time',
		speedUp: 'Speed-up',
		speedUpNote: 'times faster than sequential, start-up left out',
		ofEngine: (engine, isRecorded) => `${engine}, ${isRecorded ? 'recorded' : 'measured'}`,
		author: 'author',
		ideal: 'ideal',
		notRun: 'not run yet',
		ended: { failed: 'the run failed', cancelled: 'was stopped' },
		otherSize: 'another size',
		recordedBar: ', recorded',
		start: 'start-up',
		recordedRows: (machine, coreCount, date, input) =>
			`Recorded: ${machine}, ${count(coreCount, cores)}; ${date}. ${input} Its speed-up is over the recorded sequential run, yours over your own.`,
		table: 'The same as a table',
		columns: {
			strategy: 'Strategy',
			time: 'Time',
			starting: 'of it starting',
			speedUp: 'Speed-up',
			ideal: 'Ideal',
			author: 'Author',
			authorSpeedUp: 'Author’s speed-up',
		},
		noFigure: '—',
		about: (text) => `just over ${text}`,
		otherWork: (engines) =>
			`${engines} had other numbers, so only speed-ups lie side by side; the author’s size is the same for both.`,
		authorSizeDiffers: {
			python: 'The author had other numbers and another machine: compare the speed-up, not the seconds.',
			typescript:
				'The author had ordinary CPython, other numbers and another machine: compare the speed-up, not the seconds.',
		},
		authorSizeSame: {
			python: 'The author’s times are of the same numbers, but of another machine: compare the speed-up.',
			typescript:
				'The author’s times are of the same numbers, but of another machine and of CPython: compare the speed-up.',
		},
		idealNote: {
			cpu: 'Ideal: the work alone, without start-up and messages, given to the cores as the program gives it out.',
			waiting: 'Ideal: the waits alone, without any overhead.',
			race: '',
		},
	},

	meaning: {
		recorded: 'Recorded.',
		base: (seq) => `Sequential took ${seq}: what the other strategies are compared with.`,
		baseWaiting: (seq, waitingShare, hasMany) =>
			`Sequential took ${seq}${
				waitingShare === null
					? ': what the other strategies are compared with'
					: waitingShare < 0.9
						? `; the program waited for ${format.percent(waitingShare)} of it`
						: `: nearly all of it the program waited${hasMany ? ', one wait after another' : ''}`
			}.`,
		alone: (measured) =>
			`${measured.map(({ name, time, starting }) => `${name}: ${time}${starting === null ? '' : ` (${starting} of it start-up)`}`).join(', ')}. Run Sequential with the same numbers too, to see whether that is a speed-up.`,
		took: (time, seq, isWithoutStart) =>
			`${isWithoutStart ? 'start-up left out, ' : ''}${time} against ${seq} sequentially`,
		start: (starting, all, { isMost, slowerThan }) =>
			`Start-up took ${starting} more${isMost ? ', longer than the work itself' : ''}; with it, ${all}${
				slowerThan === null ? '' : `, longer than sequentially (${slowerThan})`
			}.`,
		cpuProcessesFaster: (ratio, coreCount, idealRatio) =>
			`Processes sped the computing up ${byTimes(ratio)} on ${count(coreCount, cores)}${ideal(idealRatio)}.`,
		cpuSame: (strategy, took) =>
			`${strategyName[strategy]} did not speed up the computing: ${took}, the difference is within the noise.`,
		cpuSlower: (strategy, took) => `${strategyName[strategy]} slowed the computing down: ${took}.`,
		cameOutFaster: (strategy, took) => `${strategyName[strategy]} came out faster: ${took}.`,
		swings: 'So this is measurement noise, not a gain; run it again.',
		beyondIdeal: 'Nothing is faster than the ideal: the measurement swings, run it again.',
		noGain: {
			oneTask: () => 'There is one task: nothing to divide.',
			oneThread: () => 'There is one thread: nobody to share the work with.',
			oneProcess: () => 'There is one process: nobody to share the work with.',
			oneCore: () => 'The browser reports one core: there is nothing to divide the work among.',
			gil: (performers) =>
				`${performers > 1 ? 'There are several threads, but one' : 'One'} computes at a time: the one that holds the GIL.`,
			loop: () => 'The tasks wait for nothing, so the event loop runs them one after another.',
			busyCores: () => 'The processes computed at once, but the cores seem to have been busy with something else.',
			inTurn: () => 'The processes did not compute at once.',
			unknown: () => '',
		},
		waitingFaster: (strategy, ratio, idealRatio) =>
			`${strategyName[strategy]}: ${byTimes(ratio)} faster than sequentially${
				strategy === 'asyncio' ? ', all in one thread' : ''
			}${ideal(idealRatio)}.`,
		waitingSame: (strategy, took) =>
			`${strategyName[strategy]} did not shorten the time: ${took}, the difference is within the noise.`,
		waitingSlower: (strategy, took) => `${strategyName[strategy]} slowed the program down: ${took}.`,
		waitedAtOnce: (strategy, most) =>
			most === 1
				? `Nothing could wait at once: no more than ${count(most, waiters[strategy])} waited at any moment.`
				: `Up to ${count(most, waiters[strategy])} waited at once.`,
		oneWait: 'There is one task: nothing to overlap its wait with.',
		ended: (strategy, ending, shown) =>
			`${shown === null ? `${strategyName[strategy]}: the run` : 'The last run'} ${
				ending === 'cancelled' ? 'was stopped' : 'failed'
			}${shown === null ? ' before it had an answer' : shown === 'recorded' ? ', so the recorded one stays here' : ', so the one before it stays here'}.`,
		authorFaster: (name, ratio, precision) =>
			`For the author, ${name} were ${precision === 'about' ? 'about ' : ''}${byTimes(ratio)} faster than sequential.`,
		authorSame: (name) => `For the author, ${name} made no notable difference.`,
		authorSlower: (name) => `For the author, ${name} were slower than sequential.`,
	},

	race: {
		title: 'What a turned out to be',
		columnValue: 'a',
		columnTrials: 'Trials',
		columnOrders: 'Orders of steps',
		columnWhy: 'Why',
		outcome: {
			'12': 'First +2, then ×3: (2 + 2) × 3.',
			'8': 'First ×3, then +2: 2 × 3 + 2.',
			'4': 'The multiplication is lost: both read 2, and “2 + 2” was written last.',
			'6': 'The addition is lost: both read 2, and “2 × 3” was written last.',
			'2': 'Processes share no memory: each changed its own copy, the parent’s stayed 2.',
		},
		otherOutcome: 'There should be no such outcome.',
		source: {
			turns: 'One web worker: the operations took turns and gave way only where the strategy allows it.',
			'separate-memory': 'Two web workers, each with a memory of its own, as processes have.',
			'shared-memory': 'Real shared memory: two web workers and one SharedArrayBuffer.',
			interleavings:
				'There is no shared memory here, so every order of steps was enumerated; the numbers say how many lead to an outcome.',
		},
		isolationRefused: 'The page could not be isolated in this browser: the enumeration stays.',
		isolated:
			'The page was loaded again and now has shared memory: the race of threads will be a real one. Run it again.',
		isolate: 'Reload the page with shared memory',
		isolateWhy:
			'A browser gives shared memory only to an isolated page. The site can isolate itself; what was measured on this page does not survive the reload.',
		lost: (lost, total) =>
			`Updates lost: ${format.number(lost)} of ${count(total, trials)} (${format.percent(lost / total)}).`,
		noneLost: (total) => `No update was lost in ${count(total, trials)}.`,
		interleaved: (lost, total) =>
			`${
				lost > 0
					? `An update is lost in ${format.number(lost)} of ${count(total, stepOrders)} of steps.`
					: `An update is lost in none of ${count(total, stepOrders)} of steps.`
			} How often each would come up the enumeration cannot tell: only a real race would show it.`,
		orders: (first, second) =>
			`The order decided: 12 came ${count(first, times)}, 8 came ${count(second, times)}. No lock cures that.`,
		oneOrder: (value) => `The order was the same every time, and so was the outcome: ${value}.`,
		processes: 'Processes share no memory: there is nowhere to race, and nowhere for the result to go.',
		asyncioPaused: 'There is an await between the read and the write: the other task cuts in, and an update is lost.',
		ordersAndLosses:
			'12 and 8 are the two orders; 4 and 6 are a lost update: both read 2, and one write fell over the other.',
		cases: {
			'in-turn': {
				title: 'In turn',
				why: 'That should not be: there is one thread.',
				whyNot: 'There is one thread, nobody can cut in; the order decides.',
			},
			'at-once': {
				title: 'No call inside',
				why: 'This build of CPython switches threads within such a statement too.',
				whyNot:
					'CPython switches threads at calls and at the turns of loops only, and a = a + 2 or a += 2 has neither. That is how one implementation works, not a promise of the language.',
			},
			'call-inside': {
				title: 'A call inside',
				why: 'While step goes round its loop, the GIL passes to the other thread; it reads the same 2, and one of the writes is gone.',
				whyNot: 'Luck, this time: within step a switch can come, and none did. Run again.',
			},
			'call-under-lock': {
				title: 'A call, and a lock',
				why: 'Under a lock that should not be.',
				whyNot:
					'The second thread waits until the first has both read and written. Which comes first, 12 or 8, no lock decides.',
			},
			'no-await': {
				title: 'No await',
				why: 'Without an await that should not be.',
				whyNot: 'Tasks change at an await only, and between read and write there is none.',
			},
			'await-inside': {
				title: 'An await inside',
				why: 'An await stands between the read and the write: the other task has time to read the same 2.',
				whyNot: 'Luck, this time: there was a place to cut in.',
			},
		},
		copies: ({ parent, sum, product }) =>
			`One process got ${sum}, the other ${product}, and the parent kept ${parent}: each has a copy of a. There is nothing to lose, and nowhere for the result to go.`,
		asyncio: 'Without an await between the read and the write there is nowhere to switch: no update is lost.',
	},

	exports: {
		legend: 'Keep this run',
		copyJson: 'Copy JSON',
		copyCsv: 'Copy CSV',
		saveTrace: 'Trace for Perfetto',
		copied: 'Copied to the clipboard.',
		saved: (file) => `Saved: ${file}. Open it at ui.perfetto.dev or in chrome://tracing.`,
		refused: 'The browser refused the clipboard. The text below is selected: copy it yourself.',
		manual: 'Text to copy',
	},

	lab: {
		title: 'Laboratory',
		workload: 'Workload',
		strategies: 'Strategies',
		parameters: 'Parameters',
		chooseStrategy: 'Choose at least one strategy.',
		preset: 'Fill in',
		run: 'Run the chosen',
		share: 'Copy a link to these parameters',
		shared: 'The link is copied. It only fills in the form; running is always the reader’s choice.',
		badLink:
			'The link has something that the laboratory does not understand; the rest was taken, and defaults where nothing was left. Not understood:',
		results: 'Results',
		empty: 'Timelines will appear here: one a strategy, on one scale.',
		needsJavaScript: 'The laboratory computes in the browser and needs JavaScript. The articles have recorded runs.',
	},
};

const stateShare = {
	computing: 'computing',
	ready: 'ready',
	waiting: 'waiting',
	starting: 'starting',
	unrecorded: 'not recorded',
};
