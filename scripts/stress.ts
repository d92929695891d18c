/**
 * Runs `tests/python/stress.py` in Chromium: `npm run stress`, ten minutes, or `npm run stress -- 60` seconds. Exits
 * with 1 where it does not survive, or where an answer is wrong.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { build } from 'vite';
import { pythonAssets } from '../src/integrations/python-assets/plugin.ts';
import { findOrInstallBrowser } from './browser.ts';

const seconds = Number(process.argv[2] ?? 600);
const source = readFileSync('tests/python/stress.py', 'utf8').replace(/^SECONDS = .*$/m, `SECONDS = ${seconds}`);
const folder = mkdtempSync(join(tmpdir(), 'stress-'));
await build({
	root: 'bench/page',
	configFile: false,
	logLevel: 'error',
	plugins: [pythonAssets()],
	worker: { format: 'es' },
	build: { outDir: folder, target: 'es2022', rolldownOptions: { input: 'bench/page/python.html' } },
});
const server = createServer(sirv(folder)).listen(0, '127.0.0.1');
const browser = await chromium.launch({ executablePath: findOrInstallBrowser() });
try {
	const page = await browser.newPage();
	await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/python.html`);
	await page.waitForFunction(() => 'python' in window);
	const limits = { timeMs: (seconds + 300) * 1_000 };
	const { outcome, text } = await page.evaluate((program) => window.python.run(program), { source, limits });
	console.log(text.trimEnd().split('\n').slice(-30).join('\n'));
	console.log(outcome.status, outcome.failure ?? '');
	if (outcome.status !== 'done' || !/^survived/m.test(text)) process.exitCode = 1;
} finally {
	await browser.close();
	server.close();
	rmSync(folder, { recursive: true });
}
