import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGS, findBrowser, findFirefox } from './scripts/browser.ts';
import { BUILDS } from './scripts/build-for-tests.ts';
import { choosePorts } from './tests/browser/ports.ts';

const executablePath = findBrowser();
const firefoxPath = findFirefox();

/** The built site on the plain static server: `dist` at the root, `dist-sub` under a sub-path. */
const ports = await choosePorts();
export const SUB_PATH = BUILDS.subPath.base;
export const SUB_PATH_URL = `http://127.0.0.1:${ports.subPath}${SUB_PATH}`;

export default defineConfig({
	testDir: './tests/browser',
	outputDir: './test-results/browser',
	fullyParallel: true,
	// Each test may run a process on every core; more of them at once only make all of them slow.
	workers: 2,
	forbidOnly: Boolean(process.env.CI),
	retries: 0,
	// They end what hangs, on a machine however busy: no test says by them how long something may take.
	timeout: 300_000,
	expect: { timeout: 120_000 },
	reporter: [
		['list'],
		['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/playwright.json' }],
	],
	use: {
		baseURL: `http://127.0.0.1:${ports.site}/`,
		locale: 'ru-RU',
		// It keeps the whole site offline, for every test anew. Those that are about it allow it.
		serviceWorkers: 'block',
		// Recording one costs a quarter of a test's time: `--trace retain-on-failure` where a failure is not understood.
		trace: 'off',
	},
	projects: [
		{
			name: 'chromium',
			use: {
				...devices['Desktop Chrome'],
				launchOptions: {
					args: BROWSER_ARGS,
					...(executablePath && { executablePath }),
				},
			},
		},
		// Where there is no Firefox ESR, scripts/test.ts says that its core set is skipped.
		...(firefoxPath
			? [
					{
						name: 'firefox',
						grep: /@core/,
						use: {
							...devices['Desktop Firefox'],
							channel: 'moz-firefox',
							launchOptions: { executablePath: firefoxPath },
						},
					},
				]
			: []),
	],
	webServer: [
		{ command: `node scripts/serve.ts dist ${ports.site}`, port: ports.site, reuseExistingServer: false },
		{
			command: `node scripts/serve.ts dist-sub ${ports.subPath}`,
			env: { BASE: SUB_PATH },
			port: ports.subPath,
			reuseExistingServer: false,
		},
	],
});
