/** The pages of `bench/page`, built from the source as it is, for scripts that drive them in a browser. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import sirv from 'sirv';
import { build } from 'vite';
import { pythonAssets } from '../src/integrations/python-assets/plugin.ts';
import { BROWSER_ARGS, findOrInstallBrowser } from './browser.ts';

export interface BenchSite {
	/** Names of pages, without `.html`. */
	readonly pages: readonly string[];
	/** Served with the headers that give shared memory. */
	readonly isIsolated?: boolean;
	/** Folders to serve beside the pages: where each lies, by its name there. */
	readonly folders?: Readonly<Record<string, string>>;
	/** Of the browser; Chromium where absent. */
	readonly launch?: (() => Promise<Browser>) | undefined;
}

/** Builds the pages, serves them, opens a browser, and closes all of it again. `address` ends in a slash. */
export async function withBenchSite(
	{ pages, isIsolated = false, folders = {}, launch = launchChromium }: BenchSite,
	use: (browser: Browser, address: string) => Promise<void>,
): Promise<void> {
	const outDir = mkdtempSync(join(tmpdir(), 'bench-'));
	const input = pages.map((name) => `bench/page/${name}.html`);
	await build({
		root: 'bench/page',
		configFile: false,
		logLevel: 'error',
		plugins: [pythonAssets()],
		worker: { format: 'es' },
		build: { outDir, emptyOutDir: true, target: 'es2022', rolldownOptions: { input } },
	});
	for (const [name, folder] of Object.entries(folders)) cpSync(folder, join(outDir, name), { recursive: true });
	const server = createServer(sirv(outDir, isIsolated ? { setHeaders: isolate } : {})).listen(0, '127.0.0.1');
	const browser = await launch();
	try {
		await use(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	} finally {
		await browser.close();
		server.close();
		rmSync(outDir, { recursive: true });
	}
}

function launchChromium() {
	return chromium.launch({ executablePath: findOrInstallBrowser(), args: BROWSER_ARGS });
}

function isolate(response: { setHeader(name: string, value: string): unknown }) {
	response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
	response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
}
