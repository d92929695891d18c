import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGS, findBrowser, findFirefox } from './scripts/browser.ts';

const executablePath = findBrowser();
const firefoxPath = findFirefox();

/** The built site on the plain static server: `dist` at the root, `dist-sub` under a sub-path. */
export const SITE_PORT = Number(process.env.SITE_PORT ?? 4390);
export const SUB_PATH_PORT = SITE_PORT + 1;
export const SUB_PATH = '/handbook/';

export default defineConfig({
	testDir: './tests/browser',
	outputDir: './test-results/browser',
	fullyParallel: true,
	// Each test may run a process on every core; more of them at once only make all of them slow.
	workers: 2,
	forbidOnly: Boolean(process.env.CI),
	retries: 0,
	timeout: 60_000,
	reporter: [
		['list'],
		['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/playwright.json' }],
	],
	use: {
		baseURL: `http://127.0.0.1:${SITE_PORT}/`,
		locale: 'ru-RU',
		// It keeps the whole site offline, for every test anew. Those that are about it allow it.
		serviceWorkers: 'block',
		trace: 'retain-on-failure',
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
		{ command: `node scripts/serve.ts dist ${SITE_PORT}`, port: SITE_PORT, reuseExistingServer: false },
		{
			command: `node scripts/serve.ts dist-sub ${SUB_PATH_PORT}`,
			env: { BASE: SUB_PATH },
			port: SUB_PATH_PORT,
			reuseExistingServer: false,
		},
	],
});
