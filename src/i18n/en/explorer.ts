import { pctChance } from '../../demos/python/explorer/bound.ts';
import type { ExplorerTexts } from '../explorer.ts';
import { format } from './format.ts';

const runs = { one: 'run', other: 'runs' };
const outcomes = { one: 'outcome', other: 'outcomes' };
const times = { one: 'time', other: 'times' };
const preemptions = { one: 'preemption', other: 'preemptions' };

/** Texts of the schedule explorer. */
export const explorer: ExplorerTexts = {
	title: 'Every outcome of the program',
	stop: 'Stop',
	conduct: 'You are the scheduler',
	budget: 'At most',
	runs: (count) => format.count(count, runs),
	linked: 'The link leads to one run of this program.',
	replay: 'Line by line',
	progress(count, found, state) {
		const soFar = `${format.count(count, runs)}, ${format.count(found, outcomes)}`;
		return state === 'exploring' ? `Exploring: ${soFar}` : state === 'stopped' ? `Stopped: ${soFar}` : `Done: ${soFar}`;
	},
	problem: {
		damaged: 'The schedule in the link is damaged, so its run can’t be replayed. Explore the program again.',
		'too-long': 'The schedule in the link is too long.',
		'other-version':
			'The schedule was made by another version of this site: the run might go differently, so it isn’t replayed. Explore the program again.',
		failed: 'That didn’t work: Python didn’t load, or it broke off. Try again.',
	},
	otherText: 'These are the outcomes of an earlier text of the program: it has changed since.',
	rest: (found, count) => `And ${format.count(found, outcomes)} more, in ${format.count(count, runs)}.`,
	flaw: {
		processes: 'The program starts processes: schedules of several processes aren’t explored.',
		'not-deterministic': 'Two runs of one schedule differed: the outcomes are real, but they can’t always be replayed.',
	},
	preemptions: (count) =>
		count === 0 ? 'no preemption needed' : `a thread is preempted ${format.count(count, times)}`,
	bound: ({ threads, points, tried }) =>
		tried.pct === 0
			? ''
			: `A random run finds a bug that needs just one switch in the right place at least once in ${format.number(Math.round(1 / pctChance({ threads, points, depth: 2 })))} runs on average (the PCT bound).`,
	replayTitle: 'The run, line by line',
	conductTitle: 'You decide who goes on',
	differs: (turn) =>
		`From turn ${turn} on, the program doesn’t run as recorded: its text or the site’s version is different. The replay stops here.`,
	back: 'Back',
	forward: 'Forward',
	switchBefore: 'Previous preemption',
	switchAfter: 'Next preemption',
	inEditor: (line) => `Line ${line} in the editor`,
	share: 'Link to this run',
	shared: 'Link copied: it opens this program and this run.',
	tooLongToShare: 'The program is too large for a link.',
	steps: 'Lines in the order they ran',
	whoGoesOn: 'Who goes on?',
	goesOn: 'running now',
	notBegun: 'hasn’t begun',
	waits: 'waits',
	undo: 'Undo the choice',
	playOn: 'Interrupt nobody from here',
	ran: (line, name) => `Line ${line} ran last: ${name}.`,
	line: (line) => `line ${line}`,
	preempted: (from, to) => `${from} is preempted, ${to} goes on`,
	tookOver: (to) => `${to} goes on`,
	whatIsSchedule:
		'A schedule says which thread goes on at each point where threads can be switched. Exploring runs the program under many schedules and collects every way it can end.',
	ruleLegend: 'Where to switch',
	rule: { cpython: 'CPython 3.14 as it is', instruction: 'At any instruction (a model)' },
	ruleHint:
		'The model switches threads between any two bytecode instructions. CPython 3.14 doesn’t, but Python doesn’t rule it out: other versions and builds differ.',
	end({ kind, exitCode }) {
		if (kind === 'exit') return exitCode ? `Finished with code ${exitCode}` : 'Finished';
		return { exception: 'Exception', deadlock: 'Deadlock', endless: 'Didn’t finish within the step limit' }[kind];
	},
	failureMark: 'failure',
	countOf: (count, all) => `${format.number(count)} of ${format.count(all, runs)}`,
	proof(tried, hasEndless) {
		if (hasEndless && tried.isComplete)
			return 'Every schedule there is was tried, but not every run came to its end: what would have come later is unknown.';
		if (tried.isComplete) return 'Every schedule there is was tried: under this rule, no other outcome exists.';
		const limit = tried.completePreemptions;
		if (limit === 0)
			return 'Every schedule where a thread gives way only when it waits or ends was tried. The others were sampled.';
		if (limit !== null)
			return `Every schedule with at most ${format.count(limit, preemptions)} of a thread that could have gone on was tried. The others were sampled: an outcome that didn’t come up there is still possible.`;
		return 'Schedules were sampled: an outcome that didn’t come up is still possible.';
	},
};
