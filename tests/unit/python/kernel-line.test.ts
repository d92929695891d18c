import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KernelLine } from '../../../src/demos/python/kernel-line.ts';
import type { FromKernelToProcess, ToKernelFromProcess } from '../../../src/demos/python/protocol.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A line whose other end is the test's. It is a while since anything was written. */
function openLine() {
	const said: ToKernelFromProcess[] = [];
	const transferred: Transferable[][] = [];
	const port = {
		onmessage: (_: { data: FromKernelToProcess }) => {},
		postMessage(message: ToKernelFromProcess, transfer: Transferable[] = []) {
			said.push(message);
			transferred.push(transfer);
		},
		close: vi.fn(),
	};
	const line = new KernelLine(port as unknown as MessagePort);
	vi.advanceTimersByTime(1_000);
	return { line, said, transferred, port, hear: (data: FromKernelToProcess) => port.onmessage({ data }) };
}

const output = (text: string) => ({ kind: 'output', pieces: [{ stream: 'stdout', text }] });

test('the first output after a silence goes at once, what follows fast goes together', () => {
	const { line, said } = openLine();
	line.write('stdout', 'a');
	expect(said).toEqual([output('a')]);
	for (const text of 'bcd') line.write('stdout', text);
	expect(said).toHaveLength(1);
	vi.advanceTimersByTime(100);
	expect(said.slice(1)).toEqual([output('bcd')]);
});

test('a thread that computes, so that no timer fires, has its output sent all the same', () => {
	const { line, said } = openLine();
	line.write('stdout', 'a');
	line.write('stdout', 'b');
	vi.setSystemTime(Date.now() + 1_000);
	const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1_000);
	line.write('stdout', 'c');
	expect(said.slice(1)).toEqual([output('bc')]);
	now.mockRestore();
});

test('much output waits for no timer', () => {
	const { line, said } = openLine();
	line.write('stdout', 'a');
	line.write('stdout', 'b'.repeat(100_000));
	expect(said).toHaveLength(2);
});

test('both streams keep their order, and go together however often they take turns', () => {
	const { line, said } = openLine();
	line.write('stdout', 'a');
	const expected = [];
	for (let turn = 0; turn < 1_000; turn++) {
		line.write('stderr', `${turn}`);
		line.write('stderr', '\n');
		line.write('stdout', `${turn}\n`);
		expected.push({ stream: 'stderr', text: `${turn}\n` }, { stream: 'stdout', text: `${turn}\n` });
	}
	line.flush();
	expect(said).toEqual([output('a'), { kind: 'output', pieces: expected }]);
});

test('much output through both streams in turn waits for no timer, and each of its messages is large', () => {
	const { line, said } = openLine();
	line.write('stdout', 'a');
	for (let turn = 0; turn < 1_000; turn++) line.write(turn % 2 ? 'stdout' : 'stderr', 'b'.repeat(100));
	expect(said.slice(1).map((message) => JSON.stringify(message).match(/b{100}/g)?.length)).toEqual([328, 328, 328]);
});

test('output goes ahead of whatever else is said, and is not sent twice', () => {
	const { line, said } = openLine();
	line.write('stdout', 'a');
	line.write('stdout', 'before the call');
	line.call('fork', []);
	line.write('stdout', 'before the word');
	line.tell('put', [1]);
	line.write('stdout', 'before the end');
	line.send({ kind: 'exit', code: 0 });
	vi.advanceTimersByTime(1_000);
	expect(said).toEqual([
		output('a'),
		output('before the call'),
		{ kind: 'call', id: 1, op: 'fork', args: [] },
		output('before the word'),
		{ kind: 'tell', op: 'put', args: [1] },
		output('before the end'),
		{ kind: 'exit', code: 0 },
	]);
});

test('each call gets its own answer, in whatever order they come; a failure is an error with its words', async () => {
	const { line, hear } = openLine();
	const [first, second, third] = [line.call('get', [1]), line.call('get', [2]), line.call('get', [3])];
	hear({ kind: 'result', id: second.id, value: 'two' });
	hear({ kind: 'error', id: third.id, isTypeError: false, detail: 'no such pipe' });
	hear({ kind: 'result', id: 99, value: 'nobody asked' });
	hear({ kind: 'result', id: first.id, value: 'one' });
	expect(await first.promise).toBe('one');
	expect(await second.promise).toBe('two');
	await expect(third.promise).rejects.toThrow('no such pipe');
});

test('a call that is refused for its arguments fails as Python tells such errors apart', async () => {
	const { line, hear } = openLine();
	const { id, promise } = line.call('memory', [1.5]);
	hear({ kind: 'error', id, isTypeError: true, detail: 'no integer' });
	await expect(promise).rejects.toThrow(new TypeError('no integer'));
});

test('bytes that Python hands over go without a copy, nothing else does', () => {
	const { line, transferred } = openLine();
	const bytes = new Uint8Array(4);
	line.tell('send', [1, bytes, 'text']);
	line.call('send', [bytes]);
	line.tell('put', [[1], { bytes: 1 }]);
	expect(transferred).toEqual([[bytes.buffer], [bytes.buffer], []]);
});

test('a line that is closed has said all', () => {
	const { line, said, port } = openLine();
	line.write('stdout', 'a');
	line.write('stdout', 'last');
	line.close();
	expect(said).toEqual([output('a'), output('last')]);
	expect(port.close).toHaveBeenCalledOnce();
});
