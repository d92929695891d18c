/** Files that processes share, as the kernel sees them: changes in one order, and locks. */
import { describe, expect, test } from 'vitest';
import { FileTree } from '../../../src/demos/python/processes/file-tree.ts';
import type { FileChange } from '../../../src/demos/python/protocol.ts';
import { answerOf, bytes, World } from './kernel-world.ts';

const FILE = 0o100644;
const FOLDER = 0o040755;
const made = (path: string, mode = FILE): FileChange => ({ kind: 'make', path, mode, modifiedMs: 1 });
const written = (path: string, text: string, position = 0): FileChange => ({
	kind: 'write',
	path,
	position,
	bytes: bytes(text),
	modifiedMs: 2,
});
const appended = (path: string, text: string): FileChange => ({
	kind: 'append',
	path,
	bytes: bytes(text),
	modifiedMs: 3,
});

describe('a change', () => {
	test('is told to all who follow, in one order; who made it is told how many of its own lie before', () => {
		const world = new World({ maxProcesses: 3 });
		const main = world.main();
		main.tell('file.share', [made('/a')]);
		const child = main.spawn();
		expect(world.files).toEqual([{ pid: child.pid, kind: 'files', changes: [made('/a')], own: 0 }]);
		child.tell('file.change', [written('/a', 'child')]);
		main.tell('file.change', [written('/a', 'main'), made('/b')]);
		expect(world.files.map(({ pid, changes, own }) => [pid, changes.length, own])).toEqual([
			[child.pid, 1, 0],
			[main.pid, 1, 0],
			[child.pid, 0, 1],
			[main.pid, 0, 2],
			[child.pid, 2, 0],
		]);
	});

	test('is told before the answer that follows from it', () => {
		const world = new World();
		const main = world.main();
		main.tell('file.share', []);
		const child = main.spawn();
		const end = main.ask('process.wait', child.pid, -1);
		child.tell('file.change', [made('/result')]);
		expect(world.files.filter(({ pid, changes }) => pid === main.pid && changes.length > 0)).toHaveLength(1);
		expect(answerOf(end)).toBeUndefined();
		child.exit();
		expect(answerOf(end)).toEqual([child.pid, 0, main.pid]);
	});

	test('is not told to one who has ended, nor to one who does not share', () => {
		const world = new World();
		const main = world.main();
		const child = main.spawn();
		child.exit();
		const before = world.files.length;
		main.tell('file.change', [made('/a')]);
		expect(world.files.slice(before)).toEqual([]);
	});

	test('is not told to one that was killed before its interpreter came, nor to a main process that does not share', () => {
		const world = new World();
		const main = world.main();
		const pid = main.call('process.spawn', new Uint8Array(), 'Process-1', []) as number;
		main.call('process.kill', pid, 9);
		world.kernel.take({ kind: 'hired', pid, port: new MessageChannel().port1 });
		main.tell('file.change', [made('/a')]);
		expect(world.files).toEqual([]);
	});

	test('that is none is refused', () => {
		const world = new World();
		const main = world.main();
		for (const nonsense of [
			{ kind: 'make', path: '/a' },
			{ kind: 'constructor', path: '/a' },
			{ kind: 'remove' },
			null,
		]) {
			main.tellAnything('file.change', [nonsense]);
		}
		expect(world.told.filter(({ kind }) => kind === 'output')).toHaveLength(4);
	});
});

describe('who comes later', () => {
	const seen = (...changes: readonly FileChange[]) => {
		const tree = new FileTree();
		for (const change of changes) tree.apply(change);
		return tree.changes();
	};

	test('is told what files have come to, not what they were', () => {
		const found = seen(
			made('/d', FOLDER),
			made('/d/a'),
			written('/d/a', 'hello'),
			written('/d/a', 'J'),
			appended('/d/a', '!'),
			{ kind: 'attributes', path: '/d/a', mode: 0o100600, size: 5, modifiedMs: 9 },
			made('/gone'),
			{ kind: 'remove', path: '/gone' },
			{ kind: 'rename', path: '/d', to: '/e' },
		);
		expect(found).toEqual([
			// What a rename leaves behind was nobody's before.
			made('/e', FOLDER),
			{ kind: 'make', path: '/e/a', mode: 0o100600, modifiedMs: 9 },
			{ kind: 'write', path: '/e/a', position: 0, bytes: bytes('Jello'), modifiedMs: 9 },
		]);
	});

	test('finds what everybody began with removed, or changed in its permissions', () => {
		expect(
			seen(
				{ kind: 'remove', path: '/tmp/x' },
				{ kind: 'attributes', path: '/tmp', mode: 0o040700, size: null, modifiedMs: null },
			),
		).toEqual([
			{ kind: 'remove', path: '/tmp/x' },
			{ kind: 'attributes', path: '/tmp', mode: 0o040700, size: null, modifiedMs: null },
		]);
	});

	test('finds a replaced file once, with the contents of the new one', () => {
		const found = seen(made('/old'), written('/old', 'old'), made('/new'), written('/new', 'new'), {
			kind: 'rename',
			path: '/new',
			to: '/old',
		});
		expect(found).toEqual([{ ...made('/old'), modifiedMs: 2 }, written('/old', 'new')]);
	});
});

describe('a lock of a file', () => {
	const pair = () => {
		const world = new World();
		const main = world.main();
		return { world, main, child: main.spawn() };
	};

	test('is shared by many or held by one', () => {
		const { main, child } = pair();
		expect(main.call('file.lock', 'a', 1, false, 0)).toBe(true);
		expect(child.call('file.lock', 'a', 1, false, 0)).toBe(true);
		expect(child.call('file.lock', 'a', 1, true, 0)).toBe(false);
		main.tell('file.unlock', 'a', 1);
		expect(child.call('file.lock', 'a', 1, true, 0)).toBe(true);
		expect(main.call('file.lock', 'a', 1, false, 0)).toBe(false);
		expect(main.call('file.lock', 'b', 1, true, 0)).toBe(true);
	});

	test('is given in the order in which it was waited for, and to readers together', () => {
		const { main, child } = pair();
		main.call('file.lock', 'a', 1, true, -1);
		const readers = [child.ask('file.lock', 'a', 1, false, -1), child.ask('file.lock', 'a', 2, false, -1)];
		const writer = main.ask('file.lock', 'a', 2, true, -1);
		main.tell('file.unlock', 'a', 1);
		expect([...readers, writer].map(answerOf)).toEqual([true, true, undefined]);
		child.tell('file.unlock', 'a', 1);
		child.tell('file.unlock', 'a', 2);
		expect(answerOf(writer)).toBe(true);
	});

	test('is waited for no longer than asked, and ends with its process', () => {
		const { world, main, child } = pair();
		child.call('file.lock', 'a', 1, true, -1);
		const impatient = main.ask('file.lock', 'a', 1, true, 10);
		world.pass(10);
		expect(answerOf(impatient)).toBe(false);
		const patient = main.ask('file.lock', 'a', 1, true, -1);
		child.exit();
		expect(answerOf(patient)).toBe(true);
		expect(main.call('file.lock', 'a', 2, true, 0)).toBe(false);
	});
});
