import type { ChallengesTexts } from '../challenges.ts';
import { format } from './format.ts';

const schedules = { one: 'schedule', other: 'schedules' };
const runs = { one: 'run', other: 'runs' };
const ofSolutions = { one: 'solution', other: 'solutions' };

/** Texts of the challenges. */
export const challenges: ChallengesTexts = {
	title: 'Break it',
	navTitle: 'Challenges',
	lead: 'Short Python programs with classic bugs. Run any of them and it will most likely work: the bug only shows if threads are switched at the wrong moment. Here, you’re the one who switches them.',
	rules: [
		'The program is run by real CPython right on this page. Wherever a thread can be interrupted, it stops and asks you <b>who goes on</b>.',
		'Each challenge has a goal, such as a balance below zero. Whether you’ve reached it isn’t up to an answer key: the run itself tells, by how the program ended.',
		'Any choice can be undone. A hint comes from trying schedules: it finds a way to the goal, or tells you that there is none from here.',
		'Then try to break the same program after it’s been fixed.',
	],
	credit:
		'The game was invented by <a href="https://deadlockempire.github.io/">The Deadlock Empire</a> (2016), where the code looks like C# and the game itself plays it out.',
	faxIsReady: 'the fax is ready',
	cure: 'fix',
	place: (number, all) => `Challenge ${number} of ${all}`,
	goal: 'Goal',
	solved: 'solved',
	progress: (solved, all) => `${solved} of ${all} solved.`,
	forget: 'Forget my solutions',
	forgotten: (count) => `Forgotten: ${format.count(count, ofSolutions)}.`,
	restore: 'Bring them back',
	refused: 'Your browser doesn’t allow storage: solutions will be forgotten when you close the page.',
	full: 'Your browser’s storage is full: solutions will be forgotten when you close the page.',
	needsJavaScript:
		'Steering the program takes JavaScript: Python runs right on this page. The program, the goal, and the explanation can be read without it.',

	program: 'Program',
	openInLab: 'Open in the lab',
	isHere: (name) => `${name} is here`,
	start: 'Start: you’re the scheduler',
	startAgain: 'Start over',
	startFixed: 'Try it yourself',
	starting: 'Python is starting…',
	firstLoad: (bytes) => `The first run downloads ${format.megabytes(bytes)}; after that, Python stays in your browser.`,
	showLine: (line) => `Line ${line} in the program`,
	hint: 'Hint',
	stopHint: 'Stop looking',
	hintSeeking: 'Looking for a way to the goal: trying schedules…',
	hintFound: (name) => `The goal can be reached from here: let ${name} go on.`,
	hintImpossible: (count) =>
		`The goal can’t be reached from here: every schedule that begins like this (${format.number(count)} in all) leads elsewhere. Undo a choice or start over.`,
	hintUnknown: (count) =>
		`No way from here turned up in ${format.count(count, runs)}, which doesn’t mean that there is none. It’s easier to undo a choice or start over.`,
	hintAtStart: (name) => `From the very beginning, let ${name} go on first.`,
	hintFailed: 'There’s no hint: Python broke off. Try again.',

	verdict: {
		faulty: { reached: 'Goal reached!', missed: 'That’s not the goal: undo a choice or start over.' },
		fixed: {
			reached: 'Goal reached: the fix didn’t help.',
			missed: 'The fixed program held. Undo a choice and try another way.',
		},
		linked: { reached: 'This run reaches the goal.', missed: 'This run doesn’t reach the goal.' },
	},
	whatNow: 'What happened is explained below. The fixed program is there too: try to break that one.',
	problem: {
		damaged:
			'The run in the link is damaged, so it can’t be replayed. Ask for the link again, or solve the challenge yourself.',
		'too-long': 'The run in the link is too long. Ask for the link again, or solve the challenge yourself.',
		'other-version':
			'The run was recorded by another version of this site: it might go differently now, so it isn’t replayed. Solve the challenge yourself.',
		failed: 'That didn’t work: Python didn’t load, or it broke off. Try again.',
	},
	share: 'Link to this solution',
	shareRun: 'Link to this run',
	shared: 'Link copied: it opens this challenge and this run.',
	linked: 'The link leads to one run of this program, possibly a ready solution.',
	kept: 'You’ve solved this challenge.',
	replay: 'Show it line by line',
	replayKept: 'Show my solution',

	why: 'Answer: the explanation and the fixed program',
	whyTitle: 'What happened',
	fixedTitle: 'The fixed program',
	nowTry: 'Now try to break the fixed program, by hand or by trying many schedules.',
	exploreFixed: 'Try many schedules',
	stop: 'Stop',
	exploring: (count) => `Trying schedules: ${format.count(count, runs)}…`,
	survived: (count, distinct) =>
		`${format.count(count, runs)}, with ${format.count(distinct, { one: 'different schedule', other: 'different schedules' })}. The goal was never reached.`,
	broken: (count) => `The goal was reached after all, under ${format.count(count, schedules)}: the fix didn’t help.`,
	ownWay: 'read the explanation of this challenge',

	items: {
		'fax-first': {
			title: 'Fax before copy',
			goal: 'Get the fax ready before the copy.',
			story:
				'A warm-up. Two threads make a copy and a fax, one job each. They’re started in order, but do they have to finish in order?',
			why: 'A thread that was started first doesn’t have to finish first. After <code>start()</code> both are ready to work, and nothing orders them from there on: the scheduler picks. In an ordinary run the copy is nearly always first, so a program that counts on it passes every test, and lets you down one day.',
			fix: 'If order matters, it has to be arranged. Here the fax begins after <code>join()</code>: the main thread has waited for the copy. The price is that nothing runs side by side; where not everything has to be in order but just one event, use an <code>Event</code>, a <code>Condition</code>, or a queue.',
		},
		'lost-update': {
			title: 'Lose an update',
			goal: 'Make the counter show less than 4.',
			story: 'Two threads add one to a counter, twice each. That should make 4.',
			why: 'The line <code>counter = following(counter)</code> is three actions: read, compute, write. If a thread is interrupted after its read, the other one reads the same number, and whoever writes last wipes out the other’s work. CPython 3.14 interrupts a thread at a function call and at the end of a loop’s turn. That’s the gap: right at the call of <code>following()</code>.',
			fix: 'The read and the write are under one lock. A thread can still be interrupted inside <code>with lock:</code>, but the other one gets as far as the lock and waits: nobody can slip in between the read and the write.',
		},
		overdraft: {
			title: 'Into the red',
			goal: 'Bring the balance below zero.',
			story:
				'There’s 100 in the account. Two threads want to withdraw 80 each, and each checks first whether there’s enough. For the second there shouldn’t be.',
			why: 'The check went stale. A thread made sure that there was enough and was interrupted; the other one checked too, as nothing had been withdrawn yet, and withdrew. Then the first withdraws as well: its check is true of the past, not of the present. This is “check, then act”, the most common race there is: with files, seats on a plane, discount codes.',
			fix: 'The check and the withdrawal are under one lock. While one thread decides and acts, the other can’t even look at the balance this way.',
		},
		'two-objects': {
			title: 'Two of a kind that’s one of a kind',
			goal: 'Get the one and only object created twice.',
			story:
				'There should be one copy of the settings, so they’re created on first use: “if there is none yet, create it”. Two threads use them at once.',
			why: 'Both threads saw <code>None</code>, and both created an object. The second replaced the first in the variable, but the first was already in use elsewhere: one part of the program changes settings that another doesn’t see. Between “if there is none yet” and “create it” stands the call of <code>Config()</code>, and a switch can come right inside it.',
			fix: 'Looking and creating are under one lock: the second thread looks when the object is there. It’s simpler still to create it in advance, while there’s just one thread: Python runs the import of a module only once anyway.',
		},
		'two-locks': {
			title: 'After you. No, after you',
			goal: 'Get the program stuck, with both threads waiting for each other.',
			story:
				'Copying takes the scanner and the printer, faxing takes the printer and the scanner. Each takes the first, then the second, and holds them until it’s done.',
			why: 'The copier has the scanner and waits for the printer; the fax has the printer and waits for the scanner. Neither lets go of its own before it gets the other’s, and there’s nobody to wake them: a deadlock. One switch is enough, after the first lock has been taken.',
			fix: 'Both take the scanner first, then the printer. Whoever took the scanner first will take the printer too: the other one waits and holds nothing. A single order is the usual cure, however many locks there are.',
		},
		'last-job': {
			title: 'The last job',
			goal: 'Leave one of the workers waiting forever.',
			story:
				'Two workers take jobs from a queue of three. Each asks first whether it’s empty, and if it isn’t, takes one.',
			why: 'A worker asked <code>empty()</code>, was told “no”, and was interrupted. The other one took the last job. The first calls <code>get()</code>, which waits for something to arrive in the queue, and nothing ever will. The queue itself is sound: each of its methods is safe. What isn’t safe is a pair of methods with a gap between them. The documentation says so: even if <code>empty()</code> returns False, <code>get()</code> may block.',
			fix: 'Asking and taking are one action: <code>get_nowait()</code> either gives a job at once or says at once that there is none. There’s no gap to slip into.',
		},
		'two-cooks': {
			title: 'One order, two cooks',
			goal: 'Make a cook take an order that isn’t there and fail with IndexError.',
			story:
				'Two cooks wait for orders; the waiter brings two, soup and then tea, and wakes everybody up each time. There are as many orders as cooks.',
			why: 'The waiter brought one order, and <code>notify_all()</code> woke both cooks. The first to wake up took the soup, the other one woke up next and took… nothing: <code>if</code> looked at the orders before the sleep, not after it. While a thread sleeps, anything may change. “I was woken up” doesn’t mean “what I waited for is still there”.',
			fix: '<code>while</code> in place of <code>if</code>: on waking up, a cook looks again and, if there’s no order, goes on sleeping. The documentation advises the same; the shorter way to write it is <code>ready.wait_for(lambda: orders)</code>.',
		},
		philosophers: {
			title: 'Starving philosophers',
			goal: 'Don’t let a single philosopher eat.',
			story:
				'Three philosophers sit at a round table with three forks between them. Eating takes two: each picks up their own and reaches for the neighbor’s. The problem is Dijkstra’s, from 1965.',
			why: 'Each holds one fork, and each waits for the one in the neighbor’s hand: the circle is closed. Two switches are enough, but both have to come in the right places, so a random run seldom gets here. A program that runs for a year will.',
			fix: 'The forks are numbered, and each philosopher picks up the one with the lower number first. The last one now reaches for fork 0 before their own, and the circle is broken: whoever holds the fork with the highest number waits for nobody.',
		},
		'lose-one': {
			title: 'Exactly one',
			goal: 'Make the counter show exactly 3.',
			story:
				'The counter again: two threads that add one, twice each. You can lose everything the other thread did. Now lose exactly one update: no fewer and no more.',
			why: 'If a thread is interrupted once and the other one gets to add twice, both updates are lost. To lose just one takes two interruptions: the other adds once, and only then does the first wipe it out. So the result of a race isn’t “a little less than it should be” but any one of several: 2, 3, or 4.',
			fix: 'The cure is the same, one lock around the read and the write: it removes all wrong answers at once, however many switches they take.',
		},
	},
};
