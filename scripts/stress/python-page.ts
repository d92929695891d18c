import { firefox, type Page } from 'playwright-core';
import { withBenchSite } from '../bench-site.ts';
import { findFirefox } from '../browser.ts';

export type BrowserName = 'chromium' | 'firefox';

/** The browsers that are here: Firefox ESR is where it is installed. */
export function browsersHere(): readonly BrowserName[] {
	return findFirefox() ? ['chromium', 'firefox'] : ['chromium'];
}

/** The page of the Python engine, for as long as it is used. */
export async function withPythonPage<Result>(name: BrowserName, use: (page: Page) => Promise<Result>): Promise<Result> {
	const made: Result[] = [];
	const launch = name === 'firefox' ? launchFirefox : undefined;
	await withBenchSite({ pages: ['python'], launch }, async (browser, address) => {
		const page = await browser.newPage();
		await page.goto(`${address}python.html`);
		await page.waitForFunction(() => 'python' in window);
		made.push(await use(page));
	});
	return made[0] as Result;
}

function launchFirefox() {
	return firefox.launch({ channel: 'moz-firefox', executablePath: findFirefox() ?? undefined });
}
