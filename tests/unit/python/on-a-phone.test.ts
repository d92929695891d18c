import { afterEach, expect, test, vi } from 'vitest';
import { BUILD_LIMIT_MS, bootInterpreter, carryOut } from './boot-interpreter.ts';

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
	expect(await carryOut(interpreter, MEETING)).toBe('met');
});
