/** Pipes of bytes, among processes that are played. */
import { expect, test } from 'vitest';
import { EVENT } from '../../../src/demos/python/processes/events.ts';
import { PIPE_BUF, PIPE_CAPACITY } from '../../../src/demos/python/processes/pipes/pipe-buffer.ts';
import { answerOf, bytes, World } from './kernel-world.ts';

const NOW = 0;
const FOREVER = -1;
const zeros = (size: number) => new Uint8Array(size);

test('bytes have no borders: what was written in pieces is read in others', () => {
	const main = new World().main();
	const [reader, writer] = main.pipe();
	expect(main.call('pipe.write', writer, bytes('one '), FOREVER)).toBe(4);
	expect(main.call('pipe.write', writer, bytes('two'), FOREVER)).toBe(3);
	expect(main.call('pipe.available', reader)).toBe(7);
	expect(main.call('pipe.read', reader, 5, FOREVER)).toBe('one t');
	expect(main.call('pipe.read', reader, 100, FOREVER)).toBe('wo');
});

test('whoever reads an empty pipe waits until something is written, in the order in which they came', () => {
	const main = new World().main();
	const [reader, writer] = main.pipe();
	const first = main.ask('pipe.read', reader, 10, FOREVER);
	const second = main.ask('pipe.read', reader, 10, FOREVER);
	expect(answerOf(first)).toBeUndefined();
	main.call('pipe.write', writer, bytes('a'), FOREVER);
	expect([answerOf(first), answerOf(second)]).toEqual(['a', undefined]);
	main.call('pipe.write', writer, bytes('b'), FOREVER);
	expect(answerOf(second)).toBe('b');
});

test('whoever does not wait is told to come again', () => {
	const main = new World().main();
	const [reader, writer] = main.pipe();
	expect(main.call('pipe.read', reader, 10, NOW)).toBe('EAGAIN');
	expect(main.call('pipe.write', writer, zeros(PIPE_CAPACITY + 1), NOW)).toBe(PIPE_CAPACITY);
	expect(main.call('pipe.write', writer, bytes('x'), NOW)).toBe('EAGAIN');
});

test('a pipe is full page by page, as in Linux', () => {
	const main = new World().main();
	const [reader, writer] = main.pipe();
	let written = 0;
	while (main.call('pipe.write', writer, zeros(1000), NOW) === 1000) written += 1000;
	expect(written).toBe(64_000);
	// A page that is read in part has no room for more.
	main.call('pipe.read', reader, 3999, FOREVER);
	expect(main.call('pipe.write', writer, zeros(1000), NOW)).toBe('EAGAIN');
	main.call('pipe.read', reader, 1, FOREVER);
	expect(main.call('pipe.write', writer, zeros(1000), NOW)).toBe(1000);
});

test('what is no longer than PIPE_BUF goes in whole or not at all', () => {
	const main = new World().main();
	const [, writer] = main.pipe();
	main.call('pipe.write', writer, zeros(PIPE_CAPACITY - PIPE_BUF + 1), FOREVER);
	expect(main.call('pipe.write', writer, zeros(PIPE_BUF), NOW)).toBe('EAGAIN');
	expect(main.call('pipe.write', writer, zeros(PIPE_BUF - 1), NOW)).toBe(PIPE_BUF - 1);
});

test('whoever writes more than there is room for waits until all of it is in', () => {
	const main = new World().main();
	const [reader, writer] = main.pipe();
	const all = zeros(2 * PIPE_CAPACITY + 10);
	const writing = main.ask('pipe.write', writer, all, FOREVER);
	const next = main.ask('pipe.write', writer, bytes('next'), FOREVER);
	main.call('pipe.read', reader, PIPE_CAPACITY, FOREVER);
	expect([answerOf(writing), answerOf(next)]).toEqual([undefined, undefined]);
	main.call('pipe.read', reader, PIPE_CAPACITY, FOREVER);
	expect(answerOf(writing)).toBe(all.length);
	expect(answerOf(next)).toBe(4);
	expect(main.call('pipe.read', reader, 100, FOREVER)).toBe(`${'\0'.repeat(10)}next`);
});

test('whoever reads comes to the end when nobody can write any more, and all is read', () => {
	const world = new World();
	const main = world.main();
	const [reader, writer] = main.pipe();
	const child = main.spawn([writer]);
	child.tell('thing.open', writer);
	main.tell('thing.close', writer);
	child.call('pipe.write', writer, bytes('last'), FOREVER);
	child.exit();
	expect(main.call('pipe.read', reader, 2, FOREVER)).toBe('la');
	expect(main.call('pipe.read', reader, 2, FOREVER)).toBe('st');
	expect(main.call('pipe.read', reader, 2, FOREVER)).toBe('');
	expect(main.call('pipe.read', reader, 2, NOW)).toBe('');
});

test('a reader that waits hears the end, and a writer that waits hears that the pipe is broken', () => {
	const main = new World().main();
	const [reader, writer] = main.pipe();
	const reading = main.ask('pipe.read', reader, 1, FOREVER);
	main.tell('thing.close', writer);
	expect(answerOf(reading)).toBe('');

	const [otherReader, otherWriter] = main.pipe();
	main.call('pipe.write', otherWriter, zeros(PIPE_CAPACITY), FOREVER);
	const writing = main.ask('pipe.write', otherWriter, bytes('x'), FOREVER);
	main.tell('thing.close', otherReader);
	expect(answerOf(writing)).toBe('EPIPE');
	expect(main.call('pipe.write', otherWriter, bytes('x'), FOREVER)).toBe('EPIPE');
	expect(main.call('pipe.write', otherWriter, bytes(''), FOREVER)).toBe(0);
});

test('a pipe that breaks in the middle of a write took what is told', () => {
	const main = new World().main();
	const [reader, writer] = main.pipe();
	const writing = main.ask('pipe.write', writer, zeros(PIPE_CAPACITY + 1), FOREVER);
	main.tell('thing.close', reader);
	expect(answerOf(writing)).toBe(PIPE_CAPACITY);
});

test('an end that another process holds too stays open', () => {
	const main = new World().main();
	const [reader, writer] = main.pipe();
	const child = main.spawn([reader]);
	child.tell('thing.open', reader);
	main.tell('thing.close', reader);
	expect(main.call('pipe.write', writer, bytes('x'), FOREVER)).toBe(1);
	child.exit();
	expect(main.call('pipe.write', writer, bytes('x'), FOREVER)).toBe('EPIPE');
});

test('only the end that is read can be read, and only the other written', () => {
	const main = new World().main();
	const [reader, writer] = main.pipe();
	expect(main.call('pipe.read', writer, 1, NOW)).toBe('EBADF');
	expect(main.call('pipe.write', reader, bytes('x'), NOW)).toBe('EBADF');
	expect(main.call('pipe.available', writer)).toBe('EBADF');
});

test('what can be done without waiting is told as by poll', () => {
	const main = new World().main();
	const [reader, writer] = main.pipe();
	const both = () => main.call('thing.select', [reader, writer], [EVENT.in, EVENT.out], NOW);
	expect(both()).toEqual([writer, EVENT.out]);
	main.call('pipe.write', writer, zeros(PIPE_CAPACITY), FOREVER);
	expect(both()).toEqual([reader, EVENT.in]);
	const waiting = main.ask('thing.select', [writer], [EVENT.out], FOREVER);
	main.call('pipe.read', reader, PIPE_BUF - 1, FOREVER);
	expect(answerOf(waiting)).toBeUndefined();
	main.call('pipe.read', reader, 1, FOREVER);
	expect(answerOf(waiting)).toEqual([writer, EVENT.out]);
	main.tell('thing.close', reader);
	expect(main.call('thing.select', [writer], [0], NOW)).toEqual([writer, EVENT.error]);

	const [otherReader, otherWriter] = main.pipe();
	main.tell('thing.close', otherWriter);
	expect(main.call('thing.select', [otherReader], [EVENT.in], NOW)).toEqual([otherReader, EVENT.hangUp]);
});

test('a process that waits for what nobody can write is stuck', () => {
	const world = new World();
	const main = world.main();
	const [reader] = main.pipe();
	main.ask('pipe.read', reader, 1, FOREVER);
	main.stick(1);
	expect(world.deadlocks()).toHaveLength(1);
});
