import { expect, test } from 'vitest';
import { type Player, World } from './kernel-world.ts';

const PARENTS = -1;
const OWN = 0;

/** Starts a program in a process group, or at the head of a session; it runs. */
function execute(world: World, parent: Player, group: number, leadsSession = false): Player {
	return world.start(Number(parent.call('process.execute', new Uint8Array([1]), 'sh', [], group, leadsSession)));
}

test('a child is in the group and session of its parent, unless it begins in others', () => {
	const world = new World({ cpus: 8 });
	const main = world.main();
	const [group, session] = main.call('group.of', 0) as [number, number];
	expect(group).toBe(main.pid);
	const child = execute(world, main, PARENTS);
	expect(child.call('group.of', 0)).toEqual([group, session]);
	const alone = execute(world, main, OWN);
	expect(main.call('group.of', alone.pid)).toEqual([alone.pid, session]);
	const joined = execute(world, main, alone.pid);
	expect(main.call('group.of', joined.pid)).toEqual([alone.pid, session]);
	const leader = execute(world, main, PARENTS, true);
	expect(main.call('group.of', leader.pid)).toEqual([leader.pid, leader.pid]);
	expect(leader.spawn().call('group.of', 0)).toEqual([leader.pid, leader.pid]);
});

test('nobody begins in a group that is not there, or is of another session; no process is made then', () => {
	const world = new World({ cpus: 8 });
	const main = world.main();
	const leader = execute(world, main, PARENTS, true);
	const before = world.hired().length;
	expect(main.call('process.execute', new Uint8Array(), 'sh', [], leader.pid, false)).toBe('EPERM');
	expect(main.call('process.execute', new Uint8Array(), 'sh', [], 99, false)).toBe('EPERM');
	expect(main.call('process.execute', new Uint8Array(), 'sh', [], OWN, true)).toBe('EPERM');
	expect(world.hired()).toHaveLength(before);
});

test('a process may move itself, and a leader of a session may not', () => {
	const world = new World({ cpus: 8 });
	const main = world.main();
	const child = execute(world, main, PARENTS);
	expect(main.call('group.join', child.pid, OWN)).toBe('EACCES');
	expect(child.call('group.join', main.pid, OWN)).toBe('ESRCH');
	expect(child.call('group.join', 0, 99)).toBe('EPERM');
	expect(child.call('group.join', 0, OWN)).toBe(null);
	expect(child.call('group.of', 0)).toEqual([child.pid, 0]);
	expect(child.call('group.lead')).toBe('EPERM');
	expect(child.call('group.join', 0, main.pid)).toBe(null);
	expect(child.call('group.lead')).toBe(child.pid);
	expect(child.call('group.join', 0, OWN)).toBe('EPERM');
	expect(main.call('group.join', child.pid, OWN)).toBe('EPERM');
});

test('a signal to a group ends all who are in it, the sender last, and nobody else', () => {
	const world = new World({ cpus: 8 });
	const main = world.main();
	const leader = execute(world, main, OWN);
	const inner = execute(world, leader, PARENTS);
	const other = execute(world, main, PARENTS);
	leader.ask('process.kill', 0, 15);
	expect(world.exited()).toEqual([`${inner.pid}:143`, `${leader.pid}:143`]);
	expect(main.call('process.kill', -leader.pid, 15)).toBe(false);
	main.call('process.kill', -1, 9);
	expect(world.exited().at(-1)).toBe(`${other.pid}:137`);
	expect(main.call('group.of', 0)).toEqual([main.pid, 0]);
});

test('who waits for a group is told of its members alone, and when none is left', () => {
	const world = new World({ cpus: 8 });
	const main = world.main();
	const leader = execute(world, main, OWN);
	const member = execute(world, main, leader.pid);
	const other = execute(world, main, PARENTS);
	other.exit(1);
	const waits = [1, 2, 3].map(() => main.ask('process.wait', -leader.pid, -1));
	const answers = () => waits.map(({ answer }) => answer() && (answer() as { value: unknown }).value);
	expect(answers()).toEqual([undefined, undefined, undefined]);
	member.exit(2);
	expect(answers()).toEqual([[member.pid, 2, leader.pid], undefined, undefined]);
	leader.exit(3);
	expect(answers().slice(1)).toEqual([[leader.pid, 3, leader.pid], 'no-child']);
	expect(main.call('process.ended')).toEqual([other.pid, 1, main.pid]);
});
