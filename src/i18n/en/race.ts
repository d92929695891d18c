import type { RaceTexts } from '../race.ts';
import { format } from './format.ts';

const schedules = { one: 'schedule', other: 'schedules' };
const answersFound = { one: 'answer', other: 'answers' };
const orders = { one: 'interleaving', other: 'interleavings' };

/** Why `a` is what it is. */
export const outcome: Readonly<Record<string, string>> = {
	'12': 'First +2, then ×3: (2 + 2) × 3.',
	'8': 'First ×3, then +2: 2 × 3 + 2.',
	'4': 'The multiplication is lost: both read 2, and “2 + 2” was written last.',
	'6': 'The addition is lost: both read 2, and “2 × 3” was written last.',
};

/** The race, step by step, in English. */
export const race: RaceTexts = {
	thread: (number) => `Thread ${number}`,
	next: {
		read: () => 'read a',
		compute: (operation) => (operation === 'a + 2' ? 'add 2' : 'multiply by 3'),
		write: () => 'write a',
	},
	taken: {
		read: (value) => `reads ${value}`,
		compute: (value) => `computes ${value}`,
		write: (value) => `writes ${value}`,
	},
	outcome,

	byHand: {
		title: 'The race by hand',
		needsScripts: 'Putting the steps in order needs JavaScript. All of their interleavings are listed below.',
		whoGoes: 'Who takes the next step?',
		lock: 'With a lock',
		waits: 'waits for the lock',
		ended: 'done',
		undo: 'Undo the step',
		restart: 'Start over',
		keys: ['thread 1', 'thread 2', 'undo'],
		steps: 'The steps in the order you chose',
		atFirst: 'at first',
		begin: 'Choose who goes first.',
		took: (thread, what) => `Thread ${thread} ${what}.`,
		answer: (value, why) => `The answer: a = ${value}. ${why}`,
		found: (found, of) => `Answers collected: ${found} of ${of}`,
		allFound: 'There are no others.',
		isFound: 'got it',
		notFound: 'not yet',
		impossible: 'can’t happen with the lock',
	},

	orders: {
		count: (all, locked) =>
			`Three steps of one thread and three of the other can be interleaved in ${format.number(all)} ways. With a lock, ${format.number(locked)} are left: the steps of one thread then come in a row.`,
		legend: (letters) =>
			`The upper row is thread 1, the lower is thread 2, and time goes from left to right. ${letters}.`,
		letters: { read: 'r', compute: 'c', write: 'w' },
		letterMeans: { read: 'reads', compute: 'computes', write: 'writes' },
		ways: (count) => format.count(count, orders),
		withLock: 'possible with the lock too',
		inWords: (turns) => turns.map(({ thread, steps }) => `thread ${thread} ${steps.join(', ')}`).join('; '),
	},

	bytecode: {
		columnInstruction: 'Instruction',
		columnDoes: 'What it does',
		checked: 'a switch is possible here',
		does: {
			RESUME: () => 'begin the function',
			LOAD_GLOBAL: (name) => `read ${name}`,
			LOAD_FAST_BORROW: (name) => `take ${name}`,
			LOAD_SMALL_INT: (value) => `take the number ${value}`,
			LOAD_CONST: (value) => `take ${value}`,
			BINARY_OP: (operator) => (operator === '+' ? 'add' : 'multiply'),
			CALL: () => 'call the function',
			STORE_GLOBAL: (name) => `write ${name}`,
			RETURN_VALUE: () => 'return the result',
		},
		recorded: (version) => `Recorded in CPython ${version}, the one this site runs on.`,
	},

	schedules: {
		all: (count, answers) =>
			`${format.count(count, schedules)}, every one of them tried; ${format.count(answers, answersFound)}.`,
		of: (count, all) => `${format.number(count)} of ${format.count(all, schedules)}`,
		shortest: 'The shortest schedule',
		again: 'on the way out',
		inLab: 'Step through it in the lab',
		program: 'The program',
	},
};
