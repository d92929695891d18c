import { describe, expect, test } from 'vitest';
import { MAX_UNSERVED_MS } from '../../../src/demos/python/scheduler/policy.ts';
import { ModelWorld, park, sleep } from './model-world.ts';

const FOR_PROCESS = 1;
const FOR_WORLD = 2;

describe('a thread that computes', () => {
	test('lets the next one run after the switch interval', async () => {
		const world = new ModelWorld();
		world.start({ compute: 12 });
		world.start({ compute: 12 });
		await world.run();
		expect(world.when('computing')).toBe('1@0 2@5 1@10 2@15 1@20 2@22');
		expect(world.when('ended')).toBe('1@22 2@24');
	});

	test('is not interrupted where nobody else is ready', async () => {
		const world = new ModelWorld();
		world.start({ compute: MAX_UNSERVED_MS - 1 });
		await world.run();
		expect(world.when('computing')).toBe('1@0');
	});

	test('lets the event loop be served now and then, though alone', async () => {
		const world = new ModelWorld();
		world.start({ compute: 3 * MAX_UNSERVED_MS });
		await world.run();
		expect(world.servedAtMs).toEqual([20, 40, 60]);
	});

	test('gives way to a thread whose time to sleep is over', async () => {
		const world = new ModelWorld();
		world.start(sleep(7), { compute: 1 });
		world.start({ compute: 20 });
		await world.run();
		expect(world.when('computing')).toBe('1@0 2@0 1@7 2@8');
	});

	test('takes turns as long as `sys.setswitchinterval` says', async () => {
		const world = new ModelWorld();
		world.scheduler.setSwitchInterval(0.002);
		world.start({ compute: 4 });
		world.start({ compute: 4 });
		await world.run();
		expect(world.when('computing')).toBe('1@0 2@2 1@4 2@6 1@8 2@8');
	});

	test('is reminded once, when it asked to be', async () => {
		const world = new ModelWorld();
		world.start({
			call: ({ scheduler }) => {
				scheduler.remind(3);
				expect([2, 3, 4].map((nowMs) => scheduler.takeReminder(nowMs))).toEqual([false, true, false]);
			},
		});
		await world.run();
	});

	test('is shielded until it says otherwise, or waits', async () => {
		const world = new ModelWorld();
		const shielded: boolean[] = [];
		const look = { call: ({ scheduler }: ModelWorld) => void shielded.push(scheduler.isShielded) };
		const shield = (isShielded: boolean) => ({
			call: ({ scheduler }: ModelWorld) => void shielded.push(scheduler.shield(isShielded)),
		});
		world.start(shield(true), look, shield(false), look, shield(true), sleep(1), look);
		await world.run();
		expect(shielded).toEqual([false, true, true, false, false, false]);
	});

	test('keeps its turn within one long call, until the event loop starves', () => {
		const world = new ModelWorld();
		world.start({
			call: ({ scheduler }) => {
				expect(scheduler.mustSwitch(50, false)).toBe(false);
				expect(scheduler.mustSwitch(100, false)).toBe(true);
			},
		});
		return world.run();
	});

	test('is not asked to switch after it has left', async () => {
		const world = new ModelWorld();
		world.start({ compute: 3 });
		world.start({ compute: 3 });
		await world.run();
		expect(world.scheduler.mustSwitch(1_000)).toBe(false);
	});
});

describe('the queue', () => {
	test('is served in the order of arrival', async () => {
		const world = new ModelWorld();
		for (let i = 0; i < 4; i++) world.start({ compute: 1 }, 'yield', { compute: 1 });
		await world.run();
		expect(world.when('computing')).toBe('1@0 2@1 3@2 4@3 1@4 2@5 3@6 4@7');
	});

	test('starves nobody: a hundred threads get as much as each other', async () => {
		const world = new ModelWorld();
		for (let i = 0; i < 100; i++) world.start({ compute: 20 });
		await world.run();
		const ends = world.log.filter((entry) => entry.includes('ended')).map((entry) => Number(entry.split(' at ')[1]));
		expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(100 * 5);
	});
});

describe('sleeping', () => {
	test('overlaps', async () => {
		const world = new ModelWorld();
		for (let i = 0; i < 80; i++) world.start(sleep(2_000));
		await world.run();
		expect(world.nowMs).toBe(2_000);
	});

	test('ends in the order of the times', async () => {
		const world = new ModelWorld();
		for (const ms of [30, 10, 20, 10]) world.start(sleep(ms));
		await world.run();
		expect(world.when('ended')).toBe('2@10 4@10 3@20 1@30');
	});

	test('ends early for a thread that is unparked, and its timer rings for nobody', async () => {
		const world = new ModelWorld();
		const sleeper = world.start(sleep(1_000), { compute: 1 }, sleep(5_000));
		world.start({ compute: 3 }, { unpark: sleeper });
		await world.run();
		expect(world.when('ended')).toBe('2@3 1@5004');
	});
});

describe('a permit', () => {
	test('that came before the wait ends it at once', async () => {
		const world = new ModelWorld();
		world.start({ call: ({ scheduler }) => scheduler.unpark(1) }, park(), { compute: 1 });
		await world.run();
		expect(world.when('ended')).toBe('1@1');
	});

	test('is good for one wait only', async () => {
		const world = new ModelWorld();
		world.start({ unpark: 1 }, { unpark: 1 }, park(), park());
		await world.run();
		expect(world.when('ended')).toBe('');
	});
});

describe('a promise', () => {
	test('unparks the thread that watches it, and its outcome is kept', async () => {
		const world = new ModelWorld();
		const { promise, resolve } = Promise.withResolvers<string>();
		let taken: unknown;
		const seen = { watched: null as null | { take(): unknown } };
		world.start(
			{
				call: ({ scheduler }) => {
					seen.watched = scheduler.watch(promise);
				},
			},
			park(FOR_WORLD),
			{
				call: () => {
					taken = seen.watched?.take();
				},
			},
		);
		world.start({ compute: 2 }, { call: () => resolve('answer') });
		await world.run();
		expect(taken).toBe('answer');
	});

	test('that is rejected throws where it is taken', async () => {
		const world = new ModelWorld();
		const caught: unknown[] = [];
		const seen = { watched: null as null | { take(): unknown } };
		world.start(
			{
				call: ({ scheduler }) => {
					seen.watched = scheduler.watch(Promise.reject(new Error('refused')));
				},
			},
			park(FOR_WORLD),
			{
				call: () => {
					try {
						seen.watched?.take();
					} catch (error) {
						caught.push(error);
					}
				},
			},
		);
		await world.run();
		expect(caught).toEqual([new Error('refused')]);
	});
});

describe('a process is stuck', () => {
	test('where all its threads wait for each other', async () => {
		const world = new ModelWorld();
		world.start(park());
		world.start(park());
		await world.run();
		expect(world.scheduler.stuckWaits).toBe(0);
	});

	test('where some of them wait for another process, which it counts', async () => {
		const world = new ModelWorld();
		world.start(park(FOR_PROCESS));
		world.start(park(FOR_PROCESS));
		world.start(park());
		await world.run();
		expect(world.scheduler.stuckWaits).toBe(2);
	});

	test.each([
		['one waits for the world', park(FOR_WORLD)],
		['one has a timeout', sleep(1e9)],
	])('never where %s', async (_, act) => {
		const world = new ModelWorld({ setAlarm: () => () => {} });
		world.start(park());
		world.start(act);
		await world.run();
		expect(world.scheduler.stuckWaits).toBeNull();
	});

	test('no more once a thread is woken', async () => {
		const rests: string[] = [];
		const world = new ModelWorld({ onRest: () => rests.push('rest'), onWork: () => rests.push('work') });
		const waiting = world.start(park(), { compute: 1 }, park());
		await world.run();
		world.scheduler.unpark(waiting);
		expect(world.scheduler.stuckWaits).toBeNull();
		await world.run();
		expect(rests).toEqual(['rest', 'work', 'rest']);
	});
});

describe('an interruption', () => {
	test('wakes the main thread, which is given the signal', async () => {
		const world = new ModelWorld();
		const given: unknown[] = [];
		const main = world.scheduler.newId();
		const begin = async () => {
			world.scheduler.park(-1, 0);
			given.push(await world.scheduler.gate);
			world.scheduler.leave();
			world.scheduler.release();
		};
		const other = new ModelWorld({ begin: () => void begin() });
		Object.assign(world, { scheduler: other.scheduler });
		other.scheduler.startMain(main);
		await other.run();
		other.scheduler.interrupt(2);
		await other.run();
		expect(given).toEqual([2]);
	});

	test('waits for the main thread where another one runs', async () => {
		const world = new ModelWorld();
		world.start({
			call: ({ scheduler }) => {
				scheduler.interrupt(2);
				expect(scheduler.takeInterruption()).toBeUndefined();
			},
		});
		await world.run();
	});
});

test('after its end a process runs nothing any more', async () => {
	const world = new ModelWorld();
	world.start({ compute: 1 }, { call: ({ scheduler }) => scheduler.stop() });
	world.start({ compute: 1 });
	await world.run();
	expect(world.when('computing')).toBe('1@0');
});
