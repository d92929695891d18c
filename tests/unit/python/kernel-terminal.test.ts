import { expect, test } from 'vitest';
import { PATIENCE_MS, TERMINAL_INPUT } from '../../../src/demos/python/processes/terminal-input.ts';
import { answerOf, type Player, World } from './kernel-world.ts';

const IN = 1;
const OUT = 4;

function openQuestions(world: World): number[] {
	const open = new Set<number>();
	for (const message of world.told) {
		if (message.kind === 'question') open.add(message.id);
		if (message.kind === 'withdrawn') open.delete(message.id);
	}
	return [...open];
}

/** The reader answers what they were asked last. */
function enter(world: World, text: string | null) {
	const asked = world.told.findLast((message) => message.kind === 'question');
	if (!asked) throw new Error('The reader was not asked.');
	world.kernel.take({ kind: 'answer', pid: asked.question.pid, id: asked.id, text });
}

const selectInput = (process: Player, timeoutMs: number | null) =>
	process.ask('thing.select', [TERMINAL_INPUT], [IN], timeoutMs ?? -1);

test('who waits for input is answered when a line is entered, and has the reader asked for one', () => {
	const world = new World();
	const main = world.main();
	const selected = selectInput(main, null);
	expect(world.told.at(-1)).toEqual({ kind: 'question', id: 1, question: { prompt: '', pid: main.pid } });
	expect(answerOf(selected)).toBeUndefined();
	enter(world, 'Ann');
	expect(answerOf(selected)).toEqual([TERMINAL_INPUT, IN]);
	expect(main.call('console.available')).toBe(4);
	expect(main.call('console.read', 2, 0)).toBe('An');
	expect(main.call('console.read', 100, 0)).toBe('n\n');
	expect(main.call('console.read', 100, 0)).toBe('EAGAIN');
});

test('the end of the input is read once, and then the reader is asked again', () => {
	const world = new World();
	const main = world.main();
	const read = main.ask('console.read', 100, -1);
	enter(world, null);
	expect(answerOf(read)).toBe('');
	const again = main.ask('console.read', 100, -1);
	enter(world, '');
	expect(answerOf(again)).toBe('\n');
});

test('of two who read, each gets a line, and the reader is asked for both', () => {
	const world = new World();
	const main = world.main();
	const child = main.spawn();
	const reads = [main.ask('console.read', 100, -1), child.ask('console.read', 100, -1)];
	expect(openQuestions(world)).toEqual([1]);
	enter(world, 'one');
	enter(world, 'two');
	expect(reads.map(answerOf)).toEqual(['one\n', 'two\n']);
	expect(world.told.filter(({ kind }) => kind === 'question')).toHaveLength(2);
});

test('what one process has left of a line, another reads, by input as well, whose prompt is shown', () => {
	const world = new World();
	const main = world.main();
	const child = main.spawn();
	const read = main.ask('console.read', 2, -1);
	enter(world, 'abcd');
	expect(answerOf(read)).toBe('ab');
	expect(child.call('console.input', 'More? ')).toBe('cd');
	const pieces = [{ stream: 'stdout', text: 'More? ' }];
	expect(world.told.at(-1)).toEqual({ kind: 'output', pid: child.pid, pieces });
});

test('the reader is asked on while a loop waits for something else in between, and no more when nobody looks', () => {
	const world = new World();
	const main = world.main();
	for (let turn = 0; turn < 3; turn += 1) {
		const selected = selectInput(main, 500);
		world.pass(500);
		expect(answerOf(selected)).toEqual([]);
		// Looks only.
		expect(main.call('thing.select', [TERMINAL_INPUT], [IN], 0)).toEqual([]);
	}
	expect(openQuestions(world)).toEqual([1]);
	world.pass(PATIENCE_MS - 1);
	expect(openQuestions(world)).toEqual([1]);
	world.pass(1);
	expect(openQuestions(world)).toEqual([]);
	expect(world.timers).toBe(0);
});

test('a call that is given up, or whose process ends, has the reader asked no more', () => {
	const world = new World();
	const main = world.main();
	const child = main.spawn();
	selectInput(child, null);
	main.tell('call.abandon', selectInput(main, null).id);
	world.pass(PATIENCE_MS);
	expect(openQuestions(world)).toEqual([1]);
	child.exit();
	world.pass(PATIENCE_MS);
	expect(openQuestions(world)).toEqual([]);
});

test('a question with a prompt takes the place of the one for a line, which comes after it', () => {
	const world = new World();
	const main = world.main();
	const selected = selectInput(main, null);
	const asked = main.ask('console.input', 'Name? ');
	selectInput(main, null);
	expect(openQuestions(world)).toEqual([2]);
	enter(world, 'Ann');
	expect(answerOf(asked)).toBe('Ann');
	expect(answerOf(selected)).toBeUndefined();
	enter(world, 'a line');
	expect(answerOf(selected)).toEqual([TERMINAL_INPUT, IN]);
});

test('that it can be written to asks the reader nothing', () => {
	const world = new World();
	const main = world.main();
	expect(main.call('thing.select', [TERMINAL_INPUT], [OUT], -1)).toEqual([TERMINAL_INPUT, OUT]);
	expect(openQuestions(world)).toEqual([]);
});

test('who waits for what a reader may enter is in no deadlock', () => {
	const world = new World();
	const main = world.main();
	selectInput(main, null);
	main.stick(1);
	expect(world.deadlocks()).toEqual([]);
});
