import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Without windows Chromium takes half the processor: the rest is for what it shows. */
const WITHOUT_WINDOWS = 'chromium-headless-shell';
const SYSTEM_NAMES = [
	WITHOUT_WINDOWS,
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Where there is no graphics card, emulating one takes the cores from what is tested and measured. */
export const BROWSER_ARGS = ['--disable-gpu'];

/** The Chromium to test with: `CHROMIUM_PATH`, else Playwright's own, else the system's; null where there is none. */
export function findBrowser(): string | null {
	const named = process.env.CHROMIUM_PATH;
	if (named) return named;
	if (existsSync(chromium.executablePath())) return chromium.executablePath();
	return [...onPath(SYSTEM_NAMES), MAC_CHROME].find(isExecutable) ?? null;
}

/** Debian's Firefox ESR, or what `FIREFOX_PATH` names; null where there is none. No other Firefox is driven so. */
export function findFirefox(): string | null {
	const named = process.env.FIREFOX_PATH;
	if (named) return named;
	return onPath(['firefox-esr']).find(isExecutable) ?? null;
}

export interface WebKitTools {
	readonly driver: string;
	/** Null where the browser can only show itself on the display that is there. */
	readonly xvfb: string | null;
}

/** WebKitGTK's driver and a display without a screen, else the one that is there; null where either is missing. */
export function findWebKit(): WebKitTools | null {
	const driver = onPath(['WebKitWebDriver']).find(isExecutable);
	const xvfb = onPath(['Xvfb']).find(isExecutable) ?? null;
	return driver && (xvfb || process.env.DISPLAY) ? { driver, xvfb } : null;
}

/** As `findBrowser`, but installs Debian's Chromium where there is none and this is root on a Debian; else says what to do. */
export function findOrInstallBrowser(): string {
	const found = findBrowser();
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log('No Chromium here: installing Debian’s package.');
		execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
		execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', WITHOUT_WINDOWS], { stdio: 'inherit' });
		const installed = findBrowser();
		if (installed) return installed;
	}
	throw new Error(
		'The browser tests need Chromium and none was found. Do one of these and run again:\n' +
			'  npx playwright install chromium\n' +
			'  sudo apt-get install chromium\n' +
			'  CHROMIUM_PATH=/path/to/chrome npm test',
	);
}

function onPath(names: readonly string[]): string[] {
	return (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
