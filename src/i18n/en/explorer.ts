import { pctChance } from '../../demos/python/explorer/bound.ts';
import { DEFAULT_LIMITS } from '../../demos/python/explorer/limits.ts';
import type { ExplorerTexts } from '../explorer.ts';
import { format } from './format.ts';

const runs = { one: 'run', other: 'runs' };
const outcomes = { one: 'outcome', other: 'outcomes' };
const times = { one: 'time', other: 'times' };

/** Texts of the schedule explorer. */
export const explorer: ExplorerTexts = {
	title: 'Every outcome of the program',
	stop: 'Stop',
	conduct: 'You are the scheduler',
	budget: 'At most',
	runs: (count) => format.count(count, runs),
	linked: 'The link leads to one run of this program.',
	replay: 'Line by line',
	progress(count, found, shortening, state) {
		const more = shortening === 0 ? '' : `, ${format.count(shortening, runs)} to find shorter schedules`;
		const soFar = `${format.count(count, runs)}, ${format.count(found, outcomes)}${more}`;
		return state === 'exploring' ? `Exploring: ${soFar}` : state === 'stopped' ? `Stopped: ${soFar}` : `Done: ${soFar}`;
	},
	problem: {
		damaged: 'The schedule in the link is damaged, so its run can’t be replayed. Explore the program again.',
		'too-long': 'The schedule in the link is too long.',
		'other-version':
			'The schedule was made by another version of this site: the run might go differently, so it isn’t replayed. Explore the program again.',
		failed: 'That didn’t work: Python either didn’t load or died along the way. Try again.',
	},
	otherText: 'These outcomes are from an earlier version of the program, which has changed since.',
	rest: (found, count) => `And ${format.count(found, outcomes)} more, in ${format.count(count, runs)}.`,
	flaw: {
		processes:
			'The program starts another process or interpreter: only schedules of threads of a single one are explored.',
		input: 'The program asks for input. There is none while exploring, so input() raises EOFError.',
		'not-deterministic': 'Two runs of one schedule differed: the outcomes are real, but they can’t always be replayed.',
	},
	preemptions: (count) =>
		count === 0 ? 'nobody had to be interrupted' : `a thread is interrupted ${format.count(count, times)}`,
	fewest: 'fewer won’t lead here',
	bound: ({ threads, points }) =>
		`The sample is random, but with a guarantee: if it takes just one interruption in the right place to make the program fail, a run finds it at least once in ${format.number(Math.round(1 / pctChance({ threads, points, depth: 2 })))} runs on average.`,
	boundSource: 'Where this comes from: the PCT algorithm, a paper of 2010',
	challenges: 'Break programs like these yourself: the challenges',
	replayTitle: 'The run, line by line',
	conductTitle: 'You decide who runs next',
	differs: (turn) =>
		`From turn ${turn} on, the program doesn’t run as recorded: its code or the version of the site is different. The replay stops here.`,
	back: 'Back',
	forward: 'Forward',
	switchBefore: 'Previous interruption',
	switchAfter: 'Next interruption',
	inEditor: (line) => `Line ${line} in the editor`,
	share: 'Link to this run',
	shared: 'Link copied: it opens this program and this run.',
	tooLongToShare: 'The program is too large for a link.',
	scheduleTooLong: 'The schedule is too long for a link: save it as a file.',
	exports: { schedule: 'Save the schedule as text', trace: 'Save the order of lines for Perfetto' },
	steps: 'Lines in the order they ran',
	whoGoesOn: 'Who runs next?',
	goesOn: 'running now',
	begins: 'beginning',
	notBegun: 'hasn’t begun',
	waits: 'waits',
	undo: 'Undo the choice',
	playOn: 'Interrupt nobody from here',
	ran: (where, name) => `Last to run: ${where}, ${name}.`,
	line: (line) => `line ${line}`,
	lineEnds: (line) => `line ${line} is done`,
	switched: {
		preempted: (from, to) => `${from} is interrupted, ${to} goes on`,
		waits: (from, to) => `${from} waits, ${to} takes over`,
		ended: (from, to) => `${from} has ended, ${to} takes over`,
	},
	whatIsSchedule:
		'Threads take turns, and a thread can’t be interrupted just anywhere: at a function call, at the end of a loop’s turn, at a lock. A schedule says who goes on at each of these places. Exploring runs the program under many schedules and collects every way it can end. All else is the same in each run: the clock, random numbers, the answers of the network.',
	ruleLegend: 'Where to switch',
	rule: { cpython: 'CPython 3.14 as it is', instruction: 'At any instruction (a model)' },
	ruleHint:
		'The model switches threads between any two bytecode instructions. CPython 3.14 doesn’t, but Python doesn’t rule it out: other versions and builds differ.',
	end({ kind, exitCode }) {
		if (kind === 'exit') return exitCode ? `Finished with exit code ${exitCode}` : 'Finished';
		return { exception: 'Exception', deadlock: 'Deadlock', endless: 'Didn’t finish within the limits' }[kind];
	},
	endlessHint: `A run is cut short after ${format.number(DEFAULT_LIMITS.steps)} places where a thread can be interrupted, after ${format.number(DEFAULT_LIMITS.outputBytes / 1_000)} KB of output, or after ${format.number(DEFAULT_LIMITS.timeMs / 1_000)} seconds.`,
	allCutShort:
		'No run reached its end, so how the program ends isn’t known. Exploring doesn’t need long loops: a failure that chance brings once in a hundred thousand turns is found here with two or three. Make the loops shorter (or let the program end), and explore again. A server gets no requests here, and no signals come from outside: a program that waits for them must send them itself.',
	failureMark: 'failure',
	countOf: (count, all) => `${format.number(count)} of ${format.count(all, runs)}`,
	proof(tried, hasEndless) {
		if (hasEndless && tried.isComplete)
			return 'Every possible schedule was tried, but not every run reached its end: what would have come later is unknown.';
		if (tried.isComplete)
			return 'Every schedule there is was tried: under this rule, the program can’t end in any other way.';
		const rest = 'The others were sampled: that an outcome didn’t come up doesn’t prove that it can’t.';
		const limit = tried.completePreemptions;
		if (limit === 0)
			return `Every schedule where nobody is interrupted, and a thread gives way only when it waits or ends, was tried. ${rest}`;
		if (limit !== null)
			return `Every schedule where threads are interrupted at most ${format.count(limit, times)} was tried. ${rest}`;
		return 'Schedules were sampled: that an outcome didn’t come up doesn’t prove that it can’t.';
	},
};
