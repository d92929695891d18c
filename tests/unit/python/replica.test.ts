/** Processes whose files are kept alike by messages that come late: plain texts stand for files. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Disk, Replica } from '../../../src/demos/python/files/replica.ts';
import type { FileChange } from '../../../src/demos/python/protocol.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Files of one process, as texts. */
class Texts implements Disk {
	readonly files = new Map<string, string>([['log', '']]);

	apply(change: FileChange) {
		const text = this.files.get(change.path) ?? '';
		if (change.kind === 'append') this.files.set(change.path, text + textOf(change.bytes));
		if (change.kind === 'write') {
			const end = change.position + change.bytes.length;
			this.files.set(change.path, text.slice(0, change.position) + textOf(change.bytes) + text.slice(end));
		}
		if (change.kind === 'remove') this.files.delete(change.path);
	}

	insert(path: string, tail: number, bytes: Uint8Array) {
		const text = this.files.get(path) ?? '';
		const at = text.length - tail;
		this.files.set(path, text.slice(0, at) + textOf(bytes) + text.slice(at));
	}
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Processes and the kernel's order among them; messages lie until they are delivered. */
function processes(count: number) {
	const order: { from: number; changes: readonly FileChange[] }[] = [];
	const all = Array.from({ length: count }, (_, from) => {
		const texts = new Texts();
		const replica = new Replica(texts, (changes) => order.push({ from, changes }));
		const perform = (change: FileChange) => {
			texts.apply(change);
			replica.record(change);
		};
		return {
			texts,
			replica,
			append: (text: string) => perform({ kind: 'append', path: 'log', bytes: bytesOf(text), modifiedMs: 0 }),
			write: (position: number, text: string) =>
				perform({ kind: 'write', path: 'log', position, bytes: bytesOf(text), modifiedMs: 0 }),
		};
	});
	const deliver = () => {
		for (const { from, changes } of order.splice(0)) {
			all.forEach(({ replica }, to) => {
				if (to === from) replica.hear([], changes.length);
				else replica.hear(changes, 0);
			});
		}
	};
	return { all, order, deliver, logs: () => all.map(({ texts }) => texts.files.get('log')) };
}

test('what is done in one turn is told at its end, or before anything that may follow from it', () => {
	const { all, order } = processes(1);
	all[0]?.append('a');
	all[0]?.append('b');
	expect(order).toEqual([]);
	vi.runAllTimers();
	expect(order.map(({ changes }) => changes.length)).toEqual([2]);
	all[0]?.append('c');
	all[0]?.replica.flush();
	expect(order.map(({ changes }) => changes.length)).toEqual([2, 1]);
	vi.runAllTimers();
	expect(order).toHaveLength(2);
});

test('much is told at once', () => {
	const { all, order } = processes(1);
	all[0]?.append('x'.repeat(300_000));
	expect(order).toHaveLength(1);
});

test('appends that crossed each other are all there, in the same order for all', () => {
	const { all, deliver, logs } = processes(3);
	const [first, second, third] = all;
	first?.append('1');
	second?.append('2a');
	second?.append('2b');
	for (const { replica } of all) replica.flush();
	third?.append('3');
	deliver();
	// Its own is not told yet: what was told comes before it.
	expect(logs()).toEqual(['12a2b', '12a2b', '12a2b3']);
	third?.replica.flush();
	deliver();
	expect(logs()).toEqual(['12a2b3', '12a2b3', '12a2b3']);
});

test('of writes to the same place the later by the order of the kernel stays, for all', () => {
	const { all, deliver, logs } = processes(2);
	const [first, second] = all;
	first?.write(0, '........');
	first?.replica.flush();
	deliver();
	first?.write(0, 'aaaa');
	second?.write(2, 'BBBB');
	first?.replica.flush();
	second?.replica.flush();
	deliver();
	expect(logs()).toEqual(['aaBBBB..', 'aaBBBB..']);
	first?.write(1, 'cccccc');
	second?.write(3, 'D');
	second?.replica.flush();
	first?.replica.flush();
	deliver();
	expect(logs()).toEqual(['accccccc'.slice(0, 7).padEnd(8, '.'), 'accccccc'.slice(0, 7).padEnd(8, '.')]);
});

test('what is done after all is told is changed as it is told', () => {
	const { all, deliver, logs } = processes(2);
	all[0]?.append('a');
	all[0]?.replica.flush();
	deliver();
	all[1]?.append('b');
	all[1]?.replica.flush();
	deliver();
	all[0]?.write(0, 'A');
	all[0]?.replica.flush();
	deliver();
	expect(logs()).toEqual(['Ab', 'Ab']);
});
