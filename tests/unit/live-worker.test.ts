import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ArrivalError } from '../../src/demos/arrival/arrival-error.ts';
import { READY } from '../../src/demos/lifeline.ts';
import { startWorker, type WorkerFailure } from '../../src/demos/live-worker.ts';

class FakeWorker {
	static made: FakeWorker[] = [];
	readonly name: string;
	readonly posted: unknown[] = [];
	isTerminated = false;
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
	onmessageerror: (() => void) | null = null;

	constructor(_url: URL, { name }: { name: string }) {
		this.name = name;
		FakeWorker.made.push(this);
	}

	postMessage(message: unknown) {
		this.posted.push(message);
	}

	terminate() {
		this.isTerminated = true;
	}
}

/** Locks that are asked for and come free when a test says so. */
const ends = new Map<string, () => void>();

beforeEach(() => {
	FakeWorker.made = [];
	ends.clear();
	vi.useFakeTimers();
	vi.stubGlobal('Worker', FakeWorker);
	vi.stubGlobal('location', { href: 'https://site.example/' });
	vi.stubGlobal('navigator', {
		locks: {
			request: (name: string, { signal }: { signal: AbortSignal }, onFree: () => void) => {
				ends.set(name, () => {
					if (!signal.aborted) onFree();
				});
				return new Promise(() => {});
			},
		},
	});
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const SCRIPT = new Blob(['of a worker'], { type: 'text/javascript' });

/** A script of the site that comes, or does not, when a test says so. */
function playedScript() {
	const coming = Promise.withResolvers<Blob>();
	const script = { bring: () => coming.promise, forget: vi.fn() };
	return { script, coming };
}

function start(script: Parameters<typeof startWorker>[0] = SCRIPT) {
	const live = startWorker<string, string>(script, 'kind');
	const fake = FakeWorker.made[0] as FakeWorker;
	const failures: WorkerFailure[] = [];
	const heard: string[] = [];
	live.onFailure = (failure) => failures.push(failure);
	live.onMessage = (message) => heard.push(message);
	return { live, fake, failures, heard, say: (data: unknown) => fake.onmessage?.({ data }) };
}

const fail = (fake: FakeWorker, message: string) => fake.onerror?.({ message, preventDefault() {} });

test('what a worker says is heard, but for the word that it is ready', async () => {
	const { live, heard, say } = start();
	say(READY);
	say('hello');
	await live.up;
	expect(heard).toEqual(['hello']);
});

test('the death of a worker is told once, and ends it', () => {
	const { fake, failures, say } = start();
	say(READY);
	ends.get(fake.name)?.();
	fail(fake, 'late');
	expect(failures).toMatchObject([{ kind: 'worker-died' }]);
	expect(fake.isTerminated).toBe(true);
});

test('a worker whose script does not load is told so', () => {
	const { fake, failures } = start();
	fail(fake, '');
	expect(failures).toMatchObject([{ kind: 'not-loaded', detail: 'The script of a worker could not be loaded.' }]);
});

test('a worker that the browser refuses is told to who asks after it was made', async () => {
	vi.stubGlobal(
		'Worker',
		class {
			constructor() {
				throw new Error('no workers here');
			}
		},
	);
	const live = startWorker<string, string>(SCRIPT, 'kind');
	const failures: WorkerFailure[] = [];
	live.onFailure = (failure) => failures.push(failure);
	live.post('lost');
	await Promise.resolve();
	expect(failures).toEqual([{ kind: 'worker-unavailable', detail: 'Error: no workers here' }]);
	vi.advanceTimersByTime(3_600_000);
	expect(failures).toHaveLength(1);
});

test('a worker has so long to start from when it is first spoken to, not from when it was made', () => {
	const { live, failures } = start();
	vi.advanceTimersByTime(3_600_000);
	expect(failures).toEqual([]);
	live.post('begin');
	vi.advanceTimersByTime(20_000);
	live.post('go on');
	expect(failures).toEqual([]);
	vi.advanceTimersByTime(11_000);
	expect(failures).toMatchObject([{ kind: 'worker-unavailable' }]);
});

test('a worker that is up may be silent for as long as it takes', () => {
	const { live, failures, say } = start();
	live.post('begin');
	say(READY);
	live.post('go on');
	vi.advanceTimersByTime(3_600_000);
	expect(failures).toEqual([]);
});

test('a worker that was terminated says nothing, whatever comes', () => {
	const { live, fake, failures, heard, say } = start();
	live.post('begin');
	live.terminate();
	say('late');
	fail(fake, 'late');
	ends.get(fake.name)?.();
	vi.advanceTimersByTime(3_600_000);
	expect([heard, failures]).toEqual([[], []]);
});

test('a worker that throws is not told as dead', () => {
	const { fake, failures, say } = start();
	say(READY);
	fail(fake, 'a fault');
	expect(failures).toEqual([{ kind: 'internal', detail: 'a fault' }]);
});

test('what is said to a worker while its script is on its way is said when it has come, in order', async () => {
	const { script, coming } = playedScript();
	const { live } = start(script);
	live.post('begin');
	live.post('go on');
	expect(FakeWorker.made).toEqual([]);
	coming.resolve(SCRIPT);
	await vi.advanceTimersByTimeAsync(0);
	expect(FakeWorker.made.map(({ posted }) => posted)).toEqual([['begin', 'go on']]);
});

test('the time that a script takes to come is not that of a worker to start', async () => {
	const { script, coming } = playedScript();
	const { live, failures } = start(script);
	live.post('begin');
	await vi.advanceTimersByTimeAsync(3_600_000);
	coming.resolve(SCRIPT);
	await vi.advanceTimersByTimeAsync(29_000);
	expect(failures).toEqual([]);
	await vi.advanceTimersByTimeAsync(2_000);
	expect(failures).toMatchObject([{ kind: 'worker-unavailable' }]);
});

test('a script that does not come is told for why, and one that cannot be run is forgotten', async () => {
	const { script, coming } = playedScript();
	const { failures } = start(script);
	coming.reject(new ArrivalError('stalled', 'Nothing came.'));
	await vi.advanceTimersByTimeAsync(0);
	expect(failures).toMatchObject([{ kind: 'stalled' }]);
	expect(script.forget).not.toHaveBeenCalled();
	const other = playedScript();
	start(other.script);
	other.coming.resolve(SCRIPT);
	await vi.advanceTimersByTimeAsync(0);
	fail(FakeWorker.made[0] as FakeWorker, 'a syntax error');
	expect(other.script.forget).toHaveBeenCalledOnce();
});

test('a worker that is terminated before its script has come is never made', async () => {
	const { script, coming } = playedScript();
	const { live, failures } = start(script);
	live.post('begin');
	live.terminate();
	coming.resolve(SCRIPT);
	await vi.advanceTimersByTimeAsync(0);
	expect([FakeWorker.made, failures]).toEqual([[], []]);
});
