import { describe, expect, test } from 'vitest';
import type { Turn } from '../../../../src/demos/python/explorer/decision.ts';
import { Prng } from '../../../../src/demos/python/explorer/prng.ts';
import {
	formatSchedule,
	MAX_TEXT_LENGTH,
	parseSchedule,
	type Schedule,
	ScheduleError,
} from '../../../../src/demos/python/explorer/schedule.ts';
import { TURN_HASHES } from '../../../../src/demos/python/explorer/turn-hash.ts';

const ENGINE = '3f9a';

function randomSchedule(random: Prng): Schedule {
	const turns = Array.from({ length: 1 + random.below(30) }, (): Turn => {
		const hash = random.below(TURN_HASHES);
		if (random.below(8) === 0) return { kind: 'event', choice: random.below(5), hash };
		return { kind: 'thread', thread: random.below(40), points: random.below(10 ** (1 + random.below(5))), hash };
	});
	return { rule: random.pick(['cpython', 'instruction']), turns };
}

function errorOf(text: string, engine = ENGINE): ScheduleError | null {
	try {
		parseSchedule(text, engine);
		return null;
	} catch (error) {
		if (error instanceof ScheduleError) return error;
		throw error;
	}
}

describe('the text of a schedule', () => {
	test('says rule, version, threads and points', () => {
		const turns: Turn[] = [
			{ kind: 'thread', thread: 0, points: 12, hash: 720 },
			{ kind: 'event', choice: 1, hash: 0 },
			{ kind: 'thread', thread: 11, points: 0, hash: TURN_HASHES - 1 },
		];
		expect(formatSchedule({ rule: 'cpython', turns }, ENGINE)).toMatch(
			/^c1-3f9a-0x12~0k0\.e1~000\.11x0~zzz-[0-9a-z]{3}$/,
		);
	});

	test('is read as what was written, whatever that was, and needs no escapes', () => {
		const random = new Prng(1);
		for (let time = 0; time < 2_000; time++) {
			const schedule = randomSchedule(random);
			const text = formatSchedule(schedule, ENGINE);
			expect(text).toMatch(/^[a-z0-9._~-]+$/);
			expect(parseSchedule(text, ENGINE)).toEqual(schedule);
		}
	});

	test('shows damage to any one character, and any two neighbours that changed places', () => {
		const text = formatSchedule(randomSchedule(new Prng(2)), ENGINE);
		for (let at = 0; at < text.length; at++) {
			for (const other of '0123456789abcdefghijklmnopqrstuvwxyz.-_~ %') {
				if (other === text[at]) continue;
				expect(errorOf(text.slice(0, at) + other + text.slice(at + 1))?.kind).toBe('damaged');
			}
			if (at === 0 || text[at] === text[at - 1]) continue;
			const swapped = text.slice(0, at - 1) + text[at] + text[at - 1] + text.slice(at + 1);
			expect(errorOf(swapped)?.kind).toBe('damaged');
		}
	});

	test('shows that its end is missing, wherever it was cut', () => {
		const random = new Prng(3);
		for (let time = 0; time < 50; time++) {
			const text = formatSchedule(randomSchedule(random), ENGINE);
			for (let length = 0; length < text.length; length++) {
				expect(errorOf(text.slice(0, length))?.kind).toBe('damaged');
			}
		}
	});

	test('shows pieces that were lost, doubled or put in', () => {
		const random = new Prng(4);
		for (let time = 0; time < 5_000; time++) {
			const text = formatSchedule(randomSchedule(random), ENGINE);
			const [from, to] = [random.below(text.length), random.below(text.length)].toSorted((a, b) => a - b) as [
				number,
				number,
			];
			const piece = random.pick(['', text.slice(from, to).repeat(2), '1', '.0x1~abc', ' ', '\n', 'ÿ', '%2E']);
			const damaged = text.slice(0, from) + piece + text.slice(to);
			if (damaged !== text) expect(errorOf(damaged)?.kind, damaged).toBe('damaged');
		}
	});

	test('is no text at all', () => {
		for (const text of ['', '-', 'c1--', 'hello', '0x1', 'c1-3f9a-0x1~000', 'constructor']) {
			expect(errorOf(text)?.kind).toBe('damaged');
		}
	});

	test('of another version of the engine says which', () => {
		const text = formatSchedule(randomSchedule(new Prng(5)), 'old7');
		expect(errorOf(text)).toMatchObject({ kind: 'other-version', found: '1-old7' });
	});

	test('is not written where it would be too long, and not read', () => {
		const turns = Array.from(
			{ length: 100_000 },
			(_, thread): Turn => ({ kind: 'thread', thread, points: 1, hash: 0 }),
		);
		const write = () => formatSchedule({ rule: 'cpython', turns }, ENGINE);
		expect(write).toThrow(expect.objectContaining({ kind: 'too-long' }));
		expect(errorOf('0'.repeat(MAX_TEXT_LENGTH + 1))?.kind).toBe('too-long');
	});

	test('takes a mark of the engine that can stand in an address only', () => {
		expect(() => formatSchedule({ rule: 'cpython', turns: [] }, 'v1.2-β')).toThrow(RangeError);
	});
});
