import { expect, test } from 'vitest';
import { Liveness } from '../../../src/demos/python/scheduler/liveness.ts';

/** A process that rests and works as a test says, and what is told of it, with when. */
function world({ stuckWaits = null as number | null } = {}) {
	let nowMs = 0;
	let alarms: { readonly atMs: number; readonly ring: () => void }[] = [];
	let alarmCount = 0;
	const told: string[] = [];
	const state = { stuckWaits };
	const tell = (what: string) => void told.push(`${what} at ${nowMs}`);
	const liveness = new Liveness(
		{
			now: () => nowMs,
			setAlarm(ms, ring) {
				alarmCount++;
				const alarm = { atMs: nowMs + ms, ring };
				alarms.push(alarm);
				return () => {
					alarms = alarms.filter((other) => other !== alarm);
				};
			},
		},
		() => state.stuckWaits,
		{
			onIdle: () => tell('idle'),
			onBusy: () => tell('busy'),
			onStuck: (waits) => tell(`stuck(${waits})`),
			onUnstuck: () => tell('unstuck'),
		},
	);
	return {
		liveness,
		told,
		state,
		get alarmCount() {
			return alarmCount;
		},
		pass(ms: number) {
			const endMs = nowMs + ms;
			for (;;) {
				alarms.sort((one, other) => one.atMs - other.atMs);
				const next = alarms[0];
				if (!next || next.atMs > endMs) break;
				alarms.shift();
				nowMs = next.atMs;
				next.ring();
			}
			nowMs = endMs;
		},
	};
}

test('a process that rests for a while is idle, told once, and busy when it works again', () => {
	const { liveness, told, pass } = world();
	liveness.rest();
	pass(1_000);
	liveness.work();
	liveness.work();
	expect(told).toEqual(['idle at 20', 'busy at 1000']);
});

test('short rests are not told, thousands of them set few alarms', () => {
	const made = world({ stuckWaits: 1 });
	for (let rest = 0; rest < 5_000; rest++) {
		made.liveness.rest();
		made.pass(0.3);
		made.liveness.work();
		made.pass(0.1);
	}
	made.pass(1_000);
	expect(made.told).toEqual([]);
	expect(made.alarmCount).toBeLessThan(200);
});

test('a long rest after short ones is told, counted from its own beginning', () => {
	const { liveness, told, pass } = world();
	liveness.rest();
	pass(15);
	liveness.work();
	liveness.rest();
	pass(100);
	expect(told).toEqual(['idle at 35']);
});

test('who can never go on is stuck after longer than it takes to be idle, with what it waits for, told once', () => {
	const { liveness, told, pass } = world({ stuckWaits: 3 });
	liveness.rest();
	pass(1_000);
	expect(told).toEqual(['idle at 20', 'stuck(3) at 50']);
});

test('who rests and can go on by itself is never stuck', () => {
	const { liveness, told, pass } = world({ stuckWaits: null });
	liveness.rest();
	pass(10_000);
	expect(told).toEqual(['idle at 20']);
});

test('zero waits are stuck too: all wait for each other', () => {
	const { liveness, told, pass } = world({ stuckWaits: 0 });
	liveness.rest();
	pass(100);
	expect(told).toContain('stuck(0) at 50');
});

test('who was stuck and works is told to be so no more, and may be stuck again', () => {
	const { liveness, told, pass } = world({ stuckWaits: 1 });
	liveness.rest();
	pass(60);
	liveness.work();
	pass(40);
	liveness.rest();
	pass(60);
	expect(told).toEqual([
		'idle at 20',
		'stuck(1) at 50',
		'unstuck at 60',
		'busy at 60',
		'idle at 120',
		'stuck(1) at 150',
	]);
});
