/**
 * Runs `tests/python/stress.py` in Chromium: `npm run stress`, ten minutes, or `npm run stress -- 60` seconds. Exits
 * with 1 where it does not survive, or where an answer is wrong.
 */
import { readFileSync } from 'node:fs';
import { withBenchSite } from './bench-site.ts';

const seconds = Number(process.argv[2] ?? 600);
const source = readFileSync('tests/python/stress.py', 'utf8').replace(/^SECONDS = .*$/m, `SECONDS = ${seconds}`);
await withBenchSite({ pages: ['python'] }, async (browser, address) => {
	const page = await browser.newPage();
	await page.goto(`${address}python.html`);
	await page.waitForFunction(() => 'python' in window);
	const limits = { timeMs: (seconds + 300) * 1_000 };
	const { outcome, text } = await page.evaluate((program) => window.python.run(program), { source, limits });
	console.log(text.trimEnd().split('\n').slice(-30).join('\n'));
	console.log(outcome.status, outcome.failure ?? '');
	if (outcome.status !== 'done' || !/^survived/m.test(text)) process.exitCode = 1;
});
