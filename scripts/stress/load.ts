/** Threads, processes, asyncio, garbage and exceptions at once in Chromium: whether the engine survives so many seconds. */
import { readFileSync } from 'node:fs';
import { withPythonPage } from './python-page.ts';

/** False where it does not survive, or where an answer is wrong. */
export async function survivesLoad(seconds: number): Promise<boolean> {
	const source = readFileSync('tests/python/stress.py', 'utf8').replace(/^SECONDS = .*$/m, `SECONDS = ${seconds}`);
	return withPythonPage('chromium', async (page) => {
		const limits = { timeMs: (seconds + 300) * 1_000 };
		const { outcome, text } = await page.evaluate((program) => window.python.run(program), { source, limits });
		console.log(text.trimEnd().split('\n').slice(-30).join('\n'));
		console.log(outcome.status, outcome.failure ?? '');
		return outcome.status === 'done' && /^survived/m.test(text);
	});
}
