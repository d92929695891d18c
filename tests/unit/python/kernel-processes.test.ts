import { describe, expect, test } from 'vitest';
import { REACTIONS, SIGNAL } from '../../../src/demos/python/processes/signals.ts';
import { answerOf, bytes, World } from './kernel-world.ts';

/** In the place of a child's number. */
const ANY = -1;

describe('the main process', () => {
	test('is hired as soon as the program begins', () => {
		expect(new World().told).toMatchObject([{ kind: 'hire', parentPid: 0, begins: { kind: 'main' } }]);
	});

	test('has its output, its start and its end passed on in order', () => {
		const world = new World();
		const main = world.main();
		world.kernel.takeFrom(main.pid, { kind: 'output', pieces: [{ stream: 'stdout', text: 'hi' }] });
		main.exit(3);
		expect(world.told.slice(1)).toEqual([
			{ kind: 'running', pid: main.pid, atMs: 0 },
			{ kind: 'output', pid: main.pid, pieces: [{ stream: 'stdout', text: 'hi' }] },
			{ kind: 'exited', pid: main.pid, code: 3 },
		]);
	});
});

test('what a process says that is no message ends with the kernel, whatever it looks like', () => {
	const world = new World();
	const main = world.main();
	const thread = { process: 'p', thread: 't', location: null, waitsFor: { kind: 'nothing' } };
	const nonsense: unknown[] = [
		null,
		'output',
		{},
		{ kind: 'hire' },
		{ kind: 'constructor' },
		{ kind: 'output' },
		{ kind: 'output', pieces: [{ stream: 'stdout' }] },
		{ kind: 'output', pieces: [{ stream: 'page', text: 'x' }] },
		{ kind: 'uncaught', uncaught: { type: 1, message: 'x', location: null } },
		{ kind: 'uncaught', uncaught: { type: 'x', message: 'x', location: { file: 1, line: 1, column: null } } },
		{ kind: 'exit', code: 'x' },
		{ kind: 'running', atMs: Number.NaN },
		{ kind: 'broken' },
		{ kind: 'stuck', threads: 'none', waits: 0 },
		{ kind: 'stuck', threads: [{ ...thread, thread: {} }], waits: 0 },
		{ kind: 'stuck', threads: [{ ...thread, location: { file: 'main.py', line: '1', column: null } }], waits: 0 },
		{ kind: 'stuck', threads: [{ ...thread, waitsFor: { kind: 'end', of: 'page', names: [] } }], waits: 0 },
		{ kind: 'call', op: 'console.input', args: [] },
		{ kind: 'tell', op: 'process.die' },
	];
	world.told.length = 0;
	for (const said of nonsense) world.kernel.takeFrom(main.pid, said);
	const expected = { kind: 'output', pid: main.pid, pieces: [{ stream: 'stderr' }] };
	expect(world.told).toMatchObject(nonsense.map(() => expected));
	world.kernel.takeFrom(main.pid, { kind: 'stuck', threads: [thread], waits: 0 });
	expect(world.deadlocks()).toEqual([[thread]]);
});

test('of long names and messages the page gets the beginning: it might stand still over more', () => {
	const world = new World();
	const main = world.main();
	const long = 'x'.repeat(1_000_000);
	world.told.length = 0;
	world.kernel.takeFrom(main.pid, {
		kind: 'uncaught',
		uncaught: { type: 'ValueError', message: long, location: { file: long, line: 1, column: null } },
	});
	main.ask('console.input', long);
	const waitsFor = { kind: 'end', of: 'thread', names: [long] };
	const threads = [{ process: long, thread: long, location: null, waitsFor }];
	main.spawn([], long);
	world.kernel.takeFrom(main.pid, { kind: 'stuck', threads, waits: 0 });
	expect(JSON.stringify(world.told).length).toBeLessThan(5_000);
	expect(world.told).toMatchObject([
		{ kind: 'uncaught', uncaught: { type: 'ValueError', location: { line: 1, column: null } } },
		{ kind: 'question' },
		{ kind: 'hire' },
		{ kind: 'running' },
	]);
});

describe('a child', () => {
	test('is hired with its payload, its name and its parent', () => {
		const world = new World();
		const main = world.main();
		const child = main.spawn([], 'Worker-7');
		const begins = { kind: 'pickled', payload: new Uint8Array([1]) };
		expect(world.told.find((message) => message.kind === 'hire' && message.pid === child.pid)).toEqual({
			kind: 'hire',
			pid: child.pid,
			parentPid: main.pid,
			name: 'Worker-7',
			begins,
			within: { home: child.pid, interpreter: 0 },
		});
	});

	test('is waited for', () => {
		const world = new World();
		const main = world.main();
		const child = main.spawn();
		expect(main.call('process.wait', child.pid, 0)).toBeNull();
		const [endless, impatient] = [main.ask('process.wait', child.pid, -1), main.ask('process.wait', child.pid, 50)];
		world.pass(50);
		expect(answerOf(impatient)).toBeNull();
		child.exit(4);
		expect(answerOf(endless)).toEqual([child.pid, 4, main.pid]);
		expect(main.call('process.wait', child.pid, -1)).toBe('no-child');
	});

	test('is one of any that are waited for: whoever has ended, or ends first', () => {
		const main = new World().main();
		const children = [main.spawn(), main.spawn()] as const;
		children[1].exit(1);
		expect(main.call('process.wait', ANY, -1)).toEqual([children[1].pid, 1, main.pid]);
		const [first, second] = [main.ask('process.wait', ANY, -1), main.ask('process.wait', ANY, -1)];
		children[0].exit(0);
		expect(answerOf(first)).toEqual([children[0].pid, 0, main.pid]);
		expect(answerOf(second)).toBe('no-child');
		expect(main.call('process.wait', ANY, 0)).toBe('no-child');
	});

	test('has its end told once, though several wait for it, and to nobody but its parent', () => {
		const main = new World().main();
		const [child, other] = [main.spawn(), main.spawn()];
		const [by, also, any] = [child.pid, child.pid, ANY].map((pid) => main.ask('process.wait', pid, -1));
		expect(other.call('process.wait', child.pid, -1)).toBe('no-child');
		child.exit(2);
		expect(by && answerOf(by)).toEqual([child.pid, 2, main.pid]);
		expect(also && answerOf(also)).toBe('no-child');
		expect(any && answerOf(any)).toBeUndefined();
		expect(main.call('process.ended')).toEqual([]);
		other.exit(0);
		expect(any && answerOf(any)).toEqual([other.pid, 0, main.pid]);
	});

	test('is there, though it has ended, until its parent was told', () => {
		const main = new World().main();
		const child = main.spawn();
		child.exit(0);
		expect(main.call('process.kill', child.pid, 15)).toBe(true);
		expect(main.call('process.ended')).toEqual([child.pid, 0, main.pid]);
		expect(main.call('process.kill', child.pid, 15)).toBe(false);
	});

	test('sends its parent SIGCHLD when it ends, which a handler hears and nobody else', () => {
		const world = new World();
		const main = world.main();
		main.spawn().exit(0);
		expect(world.signals).toEqual([]);
		main.tell('signal.react', SIGNAL.child, REACTIONS.indexOf('handled'));
		main.spawn().exit(0);
		expect(world.signals).toEqual([`${main.pid}:${SIGNAL.child}`]);
	});

	test('can be a program, which is hired with its command line and gets what goes with it', () => {
		const world = new World();
		const main = world.main();
		const [reader] = main.pipe();
		main.tell('thing.pack', reader);
		const pid = main.call('process.execute', new Uint8Array([7]), 'echo hello', [reader], -1, false);
		const begins = { kind: 'program', payload: new Uint8Array([7]) };
		expect(world.told.at(-1)).toMatchObject({ kind: 'hire', pid, parentPid: main.pid, name: 'echo hello', begins });
		main.tell('thing.close', reader);
		world.start(Number(pid)).tell('thing.open', reader);
	});

	test('that has ended is told of to its parent, once', () => {
		const main = new World().main();
		const [one, other] = [main.spawn(), main.spawn()];
		expect(main.call('process.ended')).toEqual([]);
		other.exit(1);
		expect(main.call('process.ended')).toEqual([other.pid, 1, main.pid]);
		one.exit(0);
		expect(main.call('process.ended')).toEqual([one.pid, 0, main.pid]);
		expect(main.call('process.ended')).toEqual([]);
	});

	test('that nobody knows of cannot be waited for', () => {
		expect(new World().main().call('process.wait', 1, -1)).toBe('no-child');
	});

	test.each([
		['terminated', 15],
		['killed', 9],
	])(
		'that is %s ends with the negative signal for its parent, 128 and it for the page, and its interpreter with it',
		(_name, signal) => {
			const world = new World();
			const main = world.main();
			const child = main.spawn();
			expect(main.call('process.kill', child.pid, signal)).toBe(true);
			expect(main.call('process.wait', child.pid, -1)).toEqual([child.pid, -signal, main.pid]);
			expect(world.fired()).toEqual([child.pid]);
			expect(world.exited()).toEqual([`${child.pid}:${128 + signal}`]);
			expect(main.call('process.kill', child.pid, signal)).toBe(false);
		},
	);

	test('that is terminated before it has begun never begins', () => {
		const world = new World({ cpus: 1 });
		const main = world.main();
		const first = main.spawn();
		const queued = main.spawn();
		main.call('process.kill', queued.pid, 15);
		first.exit();
		expect(main.call('process.wait', queued.pid, -1)).toEqual([queued.pid, -15, main.pid]);
		expect(world.hired()).toEqual([main.pid, first.pid]);
		expect(world.fired()).toEqual([]);
	});

	test('that is interrupted lives on until it says otherwise', () => {
		const world = new World();
		const main = world.main();
		const child = main.spawn();
		expect(main.call('process.kill', child.pid, 2)).toBe(true);
		expect(world.signals).toEqual([`${child.pid}:2`]);
		expect(main.call('process.wait', child.pid, 0)).toBeNull();
	});

	test('that is interrupted while it starts is interrupted when it runs', () => {
		const world = new World();
		const main = world.main();
		const pid = Number(main.call('process.spawn', bytes(''), 'Process-1', []));
		main.call('process.kill', pid, 2);
		expect(world.told.at(-1)?.kind).toBe('hire');
		world.start(pid);
		expect(world.signals).toEqual([`${pid}:2`]);
	});

	test('is not harmed by a signal that only asks whether it is there', () => {
		const main = new World().main();
		const child = main.spawn();
		expect(main.call('process.kill', child.pid, 0)).toBe(true);
		child.exit();
		main.call('process.ended');
		expect(main.call('process.kill', child.pid, 0)).toBe(false);
	});

	test('that ends itself at once has its interpreter ended', () => {
		const world = new World();
		const main = world.main();
		const child = main.spawn();
		child.tell('process.die', 7);
		expect(main.call('process.wait', child.pid, -1)).toEqual([child.pid, 7, main.pid]);
		expect(world.fired()).toEqual([child.pid]);
	});

	test('whose interpreter has died ends as one that has crashed, and says why', () => {
		const world = new World();
		const main = world.main();
		const child = main.spawn();
		world.kernel.take({ kind: 'died', pid: child.pid, detail: 'out of memory' });
		expect(main.call('process.wait', child.pid, -1)).toEqual([child.pid, -6, main.pid]);
		expect(world.told).toContainEqual({
			kind: 'output',
			pid: child.pid,
			pieces: [{ stream: 'stderr', text: 'The interpreter ended by itself: out of memory\n' }],
		});
	});

	test('is not listened to any more when it has ended', () => {
		const world = new World();
		const child = world.main().spawn();
		child.exit();
		const before = world.told.length;
		world.kernel.takeFrom(child.pid, { kind: 'output', pieces: [{ stream: 'stdout', text: 'a ghost' }] });
		expect(world.told).toHaveLength(before);
	});
});

describe('the queue of processes', () => {
	test('lets as many compute as there are cores, the main process apart', () => {
		const world = new World({ cpus: 2 });
		const main = world.main();
		const children = [1, 2, 3, 4].map(() => main.spawn());
		expect(world.hired()).toEqual([main.pid, children[0]?.pid, children[1]?.pid]);
		children[0]?.exit();
		expect(world.hired()).toEqual([main.pid, ...children.slice(0, 3).map(({ pid }) => pid)]);
	});

	test('starts another for each that is idle, up to the limit', () => {
		const world = new World({ cpus: 1, maxProcesses: 3 });
		const main = world.main();
		const first = main.spawn();
		const [second, third] = [main.spawn(), main.spawn()];
		first.say('idle');
		expect(world.hired()).toEqual([main.pid, first.pid, second.pid]);
		world.start(second.pid).say('idle');
		expect(world.hired()).not.toContain(third.pid);
		first.exit();
		expect(world.hired()).toContain(third.pid);
	});

	test('starts none while one that was idle computes', () => {
		const world = new World({ cpus: 1 });
		const main = world.main();
		const first = main.spawn();
		first.say('idle');
		first.say('busy');
		const second = main.spawn();
		expect(world.hired()).not.toContain(second.pid);
	});
});

describe('a question', () => {
	test('goes to the reader, and the answer to who has asked', () => {
		const world = new World();
		const main = world.main();
		const asked = main.ask('console.input', 'Name? ');
		expect(world.told.at(-1)).toEqual({ kind: 'question', id: 1, question: { prompt: 'Name? ', pid: main.pid } });
		world.kernel.take({ kind: 'answer', pid: main.pid, id: 1, text: 'Ann' });
		expect(answerOf(asked)).toBe('Ann');
		expect(world.told.some(({ kind }) => kind === 'withdrawn')).toBe(false);
	});

	test('for a secret is none of what is printed', () => {
		const world = new World();
		const main = world.main();
		main.tell('console.keep');
		main.ask('console.input', 'Name? ');
		main.ask('console.secret', 'Password: ', '*');
		const question = { prompt: 'Password: ', pid: main.pid, mask: '*' };
		expect(world.told.at(-1)).toEqual({ kind: 'question', id: 2, question });
		expect(answerOf(main.ask('console.kept'))).toBe('Name? ');
	});

	test('is withdrawn from the reader when nobody waits for the answer any more', () => {
		const world = new World();
		const main = world.main();
		const child = main.spawn();
		main.tell('call.abandon', main.ask('console.input', 'first').id);
		child.ask('console.input', 'second');
		main.call('process.kill', child.pid, 15);
		expect(world.told.filter(({ kind }) => kind === 'withdrawn')).toEqual([
			{ kind: 'withdrawn', id: 1 },
			{ kind: 'withdrawn', id: 2 },
		]);
		world.kernel.take({ kind: 'answer', pid: main.pid, id: 1, text: 'too late' });
	});
});

describe('an interpreter that is no more', () => {
	test('ends its process as an abort does, and the others hear of it', () => {
		const world = new World();
		const main = world.main();
		const child = main.spawn();
		world.kernel.take({ kind: 'died', pid: child.pid, detail: 'gone' });
		expect(world.exited()).toEqual([`${child.pid}:134`]);
		expect(main.call('process.wait', child.pid, -1)).toEqual([child.pid, -6, main.pid]);
		expect(world.told).toContainEqual({
			kind: 'output',
			pid: child.pid,
			pieces: [{ stream: 'stderr', text: 'The interpreter ended by itself: gone\n' }],
		});
	});

	test('by a fault of ours is told after all that the main process has said', () => {
		const world = new World();
		const main = world.main();
		world.kernel.takeFrom(main.pid, { kind: 'output', pieces: [{ stream: 'stdout', text: 'last words' }] });
		world.kernel.takeFrom(main.pid, { kind: 'broken', detail: 'a fault' });
		expect(world.told.slice(-3)).toMatchObject([
			{ kind: 'output', pieces: [{ text: 'last words' }] },
			{ kind: 'broken', pid: main.pid, detail: 'a fault' },
			{ kind: 'exited', pid: main.pid, code: 134 },
		]);
	});

	test('is told once', () => {
		const world = new World();
		const main = world.main();
		const child = main.spawn();
		world.kernel.takeFrom(child.pid, { kind: 'broken', detail: 'a fault' });
		world.kernel.take({ kind: 'died', pid: child.pid, detail: 'a fault' });
		expect(world.exited()).toHaveLength(1);
		expect(world.told.filter(({ kind }) => kind === 'output')).toHaveLength(1);
		expect(world.told.some(({ kind }) => kind === 'broken')).toBe(false);
	});
});

describe('an operation', () => {
	test('that is told with arguments of the wrong kind is told back on stderr, and the kernel goes on', () => {
		const world = new World();
		const main = world.main();
		main.tell('semaphore.make', main.newThing(), 1.5, 2);
		for (const op of ['fork', 'pipe.constructor', 'thing.poll']) main.tellAnything(op);
		main.tell('memory.write', 7, 0, new Uint8Array(1));
		const told = world.told.flatMap((message) =>
			message.kind === 'output' ? message.pieces.map((piece) => ({ ...piece, pid: message.pid })) : [],
		);
		expect(told).toEqual([
			{ stream: 'stderr', pid: main.pid, text: 'semaphore.make: Argument 2 is not an integer.\n' },
			...['fork', 'pipe.constructor', 'thing.poll'].map((op) => ({
				stream: 'stderr',
				pid: main.pid,
				text: `${op}: The kernel has no such operation.\n`,
			})),
			{ stream: 'stderr', pid: main.pid, text: 'memory.write: There is no memory 7.\n' },
		]);
		expect(main.call('semaphore.acquire', main.semaphore(1, 1), 0, false)).toBe(true);
	});

	test('says whether it was refused for its arguments, which Python raises as a TypeError', () => {
		const main = new World().main();
		expect(main.ask('memory.make', main.newThing(), 10.5).answer()).toMatchObject({ kind: 'error', isTypeError: true });
		expect(main.ask('semaphore.value', main.newThing()).answer()).toMatchObject({ kind: 'error', isTypeError: false });
	});

	test('that does not exist is refused', () => {
		const main = new World().main();
		for (const op of ['fork', 'pipe', 'pipe.fork', 'pipe.constructor', 'call.abandon']) {
			expect(() => answerOf(main.askAnything(op))).toThrow(`${op}: The kernel has no such operation.`);
		}
	});

	test('with arguments of the wrong kind is refused', () => {
		const main = new World().main();
		expect(() => answerOf(main.askAnything('process.wait', 'one', 0))).toThrow(
			'process.wait: Argument 1 is not an integer.',
		);
		expect(() => main.call('thing.poll', [1.5], 0)).toThrow('thing.poll: Argument 1 is not integers.');
		expect(() => main.call('semaphore.acquire', 1, Number.NaN, false)).toThrow(
			'semaphore.acquire: Argument 2 is not a number.',
		);
	});
});
