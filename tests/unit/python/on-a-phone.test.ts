import { afterEach, expect, test, vi } from 'vitest';
import { realWorld } from '../../../src/demos/python/process-world.ts';
import type { ToKernelFromProcess } from '../../../src/demos/python/protocol.ts';
import { BUILD_LIMIT_MS, bootInterpreter, mainProcess } from './boot-interpreter.ts';

afterEach(() => vi.unstubAllGlobals());

/** Each waits within a function in C, so the two can only meet if threads are suspended there. */
const MEETING = `
import threading, time
came = []
def meet():
    came.append(1)
    while len(came) < 2:
        list(map(time.sleep, [0.001]))
threads = [threading.Thread(target=meet) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("met")
`;

test('on an iPhone, too, a thread can be suspended within a function in C', { timeout: BUILD_LIMIT_MS }, async () => {
	vi.stubGlobal('navigator', {
		userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 27_0 like Mac OS X)',
		platform: 'iPhone',
	});
	const interpreter = await bootInterpreter();
	const [kernel, internet] = [new MessageChannel(), new MessageChannel()];
	let text = '';
	const exited = new Promise<void>((resolve) => {
		kernel.port1.onmessage = ({ data }: MessageEvent<ToKernelFromProcess>) => {
			if (data.kind === 'output') text += data.pieces.map((piece) => piece.text).join('');
			if (data.kind === 'exit' || data.kind === 'broken') resolve();
		};
	});
	await interpreter.run(mainProcess(MEETING), realWorld({ kernel: kernel.port2, internet: internet.port2 }), () => {});
	await exited;
	for (const { port1 } of [kernel, internet]) port1.close();
	expect(text).toBe('met\n');
});
