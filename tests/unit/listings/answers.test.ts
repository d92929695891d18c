import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/demos/listings/answers.ts';
import { knownAnswer } from '../../../src/demos/workloads/download/workload.ts';

describe('sums', () => {
	const input = { count: 4, size: 1000, workers: 5 };
	const read = (text: string) => readAnswer('sum-of-squares', 'threads', input, text);

	it('are compared with the formula, to the last digit', () => {
		expect(read('Посчитано сумм: 4, вместе: 1337342006\nВремя: 0.01 с\n')).toEqual({
			answer: { sums: 4, total: '1337342006' },
			verified: true,
		});
		expect(read('Посчитано сумм: 4, вместе: 1337342007\n').verified).toBe(false);
		expect(read('Посчитано сумм: 3, вместе: 1337342006\n').verified).toBe(false);
	});

	it('that were never printed are no answer', () => {
		expect(read('Traceback\n')).toEqual({ answer: null, verified: false });
	});
});

it('downloads are compared with what the simulated internet answers', () => {
	const input = { count: 6, latencyMs: 1, jitterMs: 0, failurePercent: 50, refusedCount: 1, workers: 2 };
	const { pages, bytes } = knownAnswer(input);
	const read = (loaded: number, size: number) =>
		readAnswer('download', 'asyncio', input, `Загружено: ${loaded} из 6, байтов: ${size}\nВремя: 0.10 с\n`);
	expect(read(pages, bytes)).toEqual({ answer: { pages, bytes, missed: 6 - pages }, verified: true });
	expect(read(pages, bytes + 1).verified).toBe(false);
	expect(read(pages - 1, bytes).verified).toBe(false);
});

describe('calls', () => {
	const read = (numbers: readonly number[]) =>
		readAnswer('sleep', 'threads', { count: 3, durationMs: 1 }, numbers.map((n) => `Вызов ${n} готов\n`).join(''));

	it('may end in any order, each once', () => {
		expect(read([2, 0, 1])).toEqual({ answer: 3, verified: true });
		expect(read([0, 1]).verified).toBe(false);
		expect(read([0, 1, 1]).verified).toBe(false);
		expect(read([0, 1, 2, 2]).verified).toBe(false);
	});

	it('are counted where they compute', () => {
		const heavy = readAnswer('heavy', 'processes', { count: 1, n: 3 }, 'Вызов 0 готов\nВремя: 0.00 с\n');
		expect(heavy).toEqual({ answer: { calls: 1 }, verified: true });
	});
});

describe('races', () => {
	const line = (title: string, [a, b, c, d]: readonly number[]) =>
		`${title}: 12 — ${a}, 8 — ${b}, 4 — ${c}, 6 — ${d}\n`;
	const read = (...races: readonly (readonly number[])[]) =>
		readAnswer(
			'race',
			'threads',
			{ trials: 10, lock: 0, pause: 0 },
			races.map((race, index) => line(`Забег ${'абв'[index]}`, race)).join(''),
		);

	it('may lose updates where a function is called inside, and nowhere else', () => {
		expect(read([5, 5, 0, 0], [1, 1, 4, 4], [3, 7, 0, 0]).verified).toBe(true);
		expect(read([5, 4, 1, 0], [1, 1, 4, 4], [3, 7, 0, 0]).verified).toBe(false);
		expect(read([5, 5, 0, 0], [1, 1, 4, 4], [3, 6, 0, 1]).verified).toBe(false);
	});

	it('are as many as the listing holds, each with all its trials', () => {
		expect(read([5, 5, 0, 0], [1, 1, 4, 4]).verified).toBe(false);
		expect(read([5, 5, 0, 0], [1, 1, 4, 3], [3, 7, 0, 0]).verified).toBe(false);
	});

	it('say what each of them did', () => {
		const { answer } = read([5, 5, 0, 0], [1, 1, 4, 4], [3, 7, 0, 0]);
		expect(answer).toMatchObject({ source: 'python', trials: 10 });
		expect((answer as unknown as { races: { race: string }[] }).races.map(({ race }) => race)).toEqual([
			'at-once',
			'call-inside',
			'call-under-lock',
		]);
	});

	it('of processes change a copy each', () => {
		const read = (parent: number) =>
			readAnswer(
				'race',
				'processes',
				{ trials: 10, lock: 0, pause: 0 },
				`Копия после *3: 6\nКопия после +2: 4\nУ родителя: ${parent}\nВремя: 0.50 с\n`,
			);
		expect(read(2)).toEqual({ answer: { source: 'copies', parent: 2, sum: 4, product: 6 }, verified: true });
		expect(read(12).verified).toBe(false);
	});
});
