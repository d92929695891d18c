import { describe, expect, test } from 'vitest';
import { JsFrames } from '../../../src/demos/python/adapter/js-frames.ts';

describe('JavaScript between a thread and its beginning', () => {
	test('is seen while a call to it is under way, and no longer, whatever comes of it', () => {
		const frames = new JsFrames();
		const seen: boolean[] = [];
		const fail = () => {
			seen.push(frames.areBetween);
			throw new Error('on purpose');
		};
		const env = frames.watch({ fail, can_run_sync_js: () => 1 }) as { fail: () => void };
		expect(() => env.fail()).toThrow('on purpose');
		expect([...seen, frames.areBetween]).toEqual([true, false]);
	});

	test('keeps Python from waiting: there is nothing to suspend through', () => {
		const frames = new JsFrames();
		let answer: unknown;
		const env = frames.watch({
			can_run_sync_js: () => 1,
			make_a_class: () => {
				answer = env.can_run_sync_js?.();
			},
		}) as Record<string, () => unknown>;
		env.make_a_class?.();
		expect([answer, env.can_run_sync_js?.()]).toEqual([0, 1]);
	});

	test('leaves alone what is no function: memories, tables, and what suspends', () => {
		const memory = new WebAssembly.Memory({ initial: 1 });
		expect(new JsFrames().watch({ memory, can_run_sync_js: () => 1 }).memory).toBe(memory);
	});
});
