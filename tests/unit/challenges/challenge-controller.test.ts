/** A challenge as it is played, against an engine that has an answer for everything. */
import { describe, expect, test, vi } from 'vitest';
import {
	type ChallengeOptions,
	createChallengeController,
} from '../../../src/components/challenges/challenge-controller.ts';
import type { Replay, RunEnd, Sought } from '../../../src/demos/python/explorer/contract.ts';

const NAMES = ['MainThread', 'Thread-1', 'Thread-2'];
const ended = (text: string): RunEnd => ({
	kind: 'exit',
	exitCode: 0,
	failure: null,
	output: [{ stream: 'stdout', text }],
});

/** A program of two choices: its schedule is the numbers that were chosen, and what it prints is the schedule. */
function replayOf(schedule: string, afterwards: string): Replay {
	const whole = afterwards === 'baseline' ? schedule.padEnd(2, '1') : schedule;
	const isOver = whole.length >= 2;
	const threads = [1, 2].map((thread) => ({ thread, isCurrent: thread === 1, schedule: `${whole}${thread}` }));
	return {
		status: isOver ? 'same' : 'paused',
		divergence: null,
		end: isOver ? ended(whole) : null,
		failure: null,
		threads: NAMES,
		steps: [],
		standing: {},
		schedule: whole,
		next: isOver ? null : { threads },
		trace: { lanes: [], spans: [] },
	};
}

function play(
	seek: (schedule: string) => Promise<Sought>,
	isReached = ({ output }: RunEnd) => output[0]?.text === '21',
) {
	const onReached = vi.fn();
	const load: ChallengeOptions['load'] = async () => ({
		exploreProgram: () => Promise.reject(new Error('not asked for')),
		followSchedule: async (_, schedule, { afterwards }) => replayOf(schedule, afterwards),
		seekOutcome: (_, schedule) => seek(schedule),
	});
	const program = { source: '', rule: 'cpython' } as const;
	const challenge = createChallengeController({ load, program, isReached, onReached });
	return { challenge, onReached, begin: () => challenge.explorer.conduct(program) };
}

const found = (thread: number): Sought => ({ status: 'found', thread, schedule: 's', preemptions: 0 });
const nothing = () => Promise.reject(new Error('not asked for'));

describe('a goal', () => {
	test('is reached by what the run itself comes to, and then kept with its schedule', async () => {
		const { challenge, onReached, begin } = play(nothing);
		await begin();
		expect(challenge.verdict.value).toBeNull();
		await challenge.explorer.choose('2');
		await challenge.explorer.choose('21');
		expect(challenge.verdict.value).toBe('reached');
		expect(onReached.mock.calls).toEqual([['21']]);
	});

	test('is missed by another outcome; after undo the run goes on from there', async () => {
		const { challenge, onReached, begin } = play(nothing);
		await begin();
		await challenge.explorer.choose('2');
		await challenge.explorer.choose('22');
		expect(challenge.verdict.value).toBe('missed');
		await challenge.explorer.undo();
		expect(challenge.verdict.value).toBeNull();
		expect(challenge.explorer.replay.value?.replay.schedule).toBe('2');
		expect(onReached).not.toHaveBeenCalled();
	});

	test('is reached too where the rest is played on, and undo takes that back', async () => {
		const { challenge, onReached, begin } = play(nothing);
		await begin();
		await challenge.explorer.choose('2');
		await challenge.explorer.playOn();
		expect(challenge.verdict.value).toBe('reached');
		expect(onReached.mock.calls).toEqual([['21']]);
		await challenge.explorer.undo();
		expect(challenge.explorer.replay.value?.replay).toMatchObject({ status: 'paused', schedule: '2' });
	});

	test('that a link leads to is told, and is no solution of the reader', async () => {
		const { challenge, onReached } = play(nothing);
		await challenge.explorer.follow({ source: '', rule: 'cpython' }, '21');
		expect(challenge.verdict.value).toBe('reached');
		expect(onReached).not.toHaveBeenCalled();
	});
});

describe('a hint', () => {
	test('is who is to go on from here', async () => {
		const { challenge, begin } = play(async (schedule) => found(schedule === '' ? 2 : 1));
		await begin();
		await challenge.askForHint();
		expect(challenge.hint.value).toEqual({ status: 'found', name: 'Thread-2' });
		await challenge.explorer.choose('2');
		expect(challenge.hint.value, 'it was of another moment').toBeNull();
		await challenge.askForHint();
		expect(challenge.hint.value).toEqual({ status: 'found', name: 'Thread-1' });
	});

	test.each(['impossible', 'unknown'] as const)('says where the way is %s, and how to begin anew', async (status) => {
		const { challenge, begin } = play(async (schedule) => (schedule === '' ? found(2) : { status, runs: 7 }));
		await begin();
		await challenge.explorer.choose('1');
		await challenge.askForHint();
		expect(challenge.hint.value).toEqual({ status, runs: 7, first: 'Thread-2' });
	});

	test('says that there is none where the engine fails', async () => {
		const failure = { kind: 'internal', detail: '' } as const;
		const { challenge, begin } = play(async () => ({ status: 'failed', failure }));
		await begin();
		await challenge.askForHint();
		expect(challenge.hint.value).toEqual({ status: 'failed' });
	});

	test('that comes late is not shown of another moment', async () => {
		let tell: (sought: Sought) => void = () => {};
		const { challenge, begin } = play(() => new Promise((resolve) => (tell = resolve)));
		await begin();
		const asked = challenge.askForHint();
		expect(challenge.hint.value).toEqual({ status: 'seeking' });
		await vi.waitFor(() => expect(tell.length).toBe(1));
		await challenge.explorer.choose('1');
		tell(found(2));
		await asked;
		expect(challenge.hint.value).toBeNull();
	});
});
