/** Every challenge can be solved, and not once its program is mended. */
import { beforeAll, describe, expect, test } from 'vitest';
import { CHALLENGES, type Challenge, type Slug } from '../../src/components/challenges/catalog.ts';
import { challengeSource, type Version } from '../../src/components/challenges/challenge-sources.ts';
import { orderOf } from '../../src/demos/python/client/exploring.ts';
import { seek } from '../../src/demos/python/client/seeking.ts';
import type { ExploredProgram, RunEnd, RunOrder, RunResult } from '../../src/demos/python/explorer/contract.ts';
import type { Plan, Turn } from '../../src/demos/python/explorer/decision.ts';
import { runUnderPlan } from '../../src/demos/python/explorer/explored-run.ts';
import { parseSchedule } from '../../src/demos/python/explorer/schedule.ts';
import type { Interpreter } from '../../src/demos/python/interpreter.ts';
import { challengesTexts } from '../../src/i18n/challenges.ts';
import { BUILD_LIMIT_MS, bootInterpreter } from '../unit/python/boot-interpreter.ts';

let interpreter: Interpreter;
beforeAll(async () => {
	interpreter = await bootInterpreter();
}, BUILD_LIMIT_MS);

/** As many as a hint has. */
const RUNS = 600;
const RUNS_OF_MENDED = 40;

async function run(order: RunOrder): Promise<RunResult> {
	const result = await runUnderPlan(interpreter, order);
	expect(await interpreter.restore()).toBe(true);
	return result;
}

function programOf(challenge: Challenge, version: Version): ExploredProgram {
	return { source: challengeSource(challenge, version, 'ru'), rule: 'cpython' };
}

describe.each(CHALLENGES)('$slug', (challenge) => {
	const isReached = (end: RunEnd) => challenge.isReached(end, challengesTexts.ru);
	const seekIn = (version: Version, runs: number) =>
		seek({
			program: programOf(challenge, version),
			turns: [],
			isSought: isReached,
			options: { signal: new AbortController().signal, budget: { runs, ms: Number.POSITIVE_INFINITY } },
			run,
			engineMark: 'test',
		});
	test('has a way to its goal, which a hint finds from the beginning', async () => {
		const program = programOf(challenge, 'faulty');
		const sought = await seekIn('faulty', RUNS);
		if (sought.status !== 'found') throw new Error(sought.status);
		const { turns } = parseSchedule(sought.schedule ?? '', 'test');
		const { end, divergence } = await run(
			orderOf(program, { kind: 'turns', turns, mode: 'strict', afterwards: 'end' }, false),
		);
		expect(divergence).toBeNull();
		expect(end && isReached(end)).toBe(true);
	});

	test('has none where the program is mended', async () => {
		expect((await seekIn('fixed', RUNS_OF_MENDED)).status).not.toBe('found');
	});
});

/** Turns by thread and points; their hashes are not compared where a plan is followed as far as can be done. */
function loosely(...turns: readonly (readonly [thread: number, points: number])[]): Plan {
	const threads = turns.map(([thread, points]): Turn => ({ kind: 'thread', thread, points, hash: 0 }));
	return { kind: 'turns', turns: threads, mode: 'loose' };
}

test.each<[Slug, number, Plan]>([
	['two-locks', 1, loosely([0, 0], [0, 0], [1, 2], [0, 1], [2, 3], [1, 0])],
	['philosophers', 2, loosely([0, 0], [0, 0], [1, 2], [0, 1], [2, 0], [0, 1], [3, 3], [0, 1], [2, 2], [1, 0])],
	['lose-one', 2, loosely([0, 0], [0, 0], [1, 4], [0, 1], [2, 2], [1, 1], [2, 3])],
])('%s takes no more than %i switches, as its explanation says', async (slug, preemptions, plan) => {
	const challenge = CHALLENGES.find((each) => each.slug === slug) as Challenge;
	const { end, record } = await run(orderOf(programOf(challenge, 'faulty'), plan, false));
	expect(end && challenge.isReached(end, challengesTexts.ru)).toBe(true);
	expect(record.preemptions).toBe(preemptions);
});
