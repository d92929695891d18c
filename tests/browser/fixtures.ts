/**
 * The words in which browser tests speak of the site: pages, articles and the reports of demos. Every page that a test
 * opens is watched: at the end none may have broken its content security policy, thrown, asked another origin, or said
 * anything in a language that is not its own.
 */
import { type BrowserContext, test as base, expect, type Page, type Worker } from '@playwright/test';
import type { Report } from '../../src/demos/contract.ts';
import { foreignIn } from './foreign-texts.ts';
import { expectValid } from './schemas.ts';

export { ARTICLES, CHALLENGE_PAGES, EMBEDS, inLanguage, languageOf, PAGES, PATHS } from '../fixtures/pages.ts';
export { textsIn, textsOf } from '../fixtures/texts.ts';
export { expect };

interface Fixtures {
	/** What the pages of a test did that no page may do. Empty, or the test fails at its end. */
	offences: string[];
}

export const test = base.extend<Fixtures>({
	offences: [
		async ({ context, baseURL }, use) => {
			const offences = offencesOf(context, baseURL ?? '');
			await use(offences);
			const origin = new URL(baseURL ?? '').origin;
			const foreign = await Promise.all(context.pages().map((page) => foreignIn(page, origin)));
			expect([...offences, ...foreign.flat()]).toEqual([]);
		},
		{ auto: true },
	],
});

interface OnePage {
	readonly page: Page;
	readonly offences: string[];
}

/**
 * Has one page for all that a worker tests, where the engine stays at hand: what is tested is not how it loads. What the
 * page does that no page may do fails the test during which it is seen, or the next.
 */
export const testOnOnePage = base.extend<{ onlyPage: Page }, { watchedPage: OnePage }>({
	watchedPage: [
		async ({ browser }, use, { project }) => {
			const { baseURL, locale, serviceWorkers } = project.use;
			const context = await browser.newContext({
				...(baseURL && { baseURL }),
				...(locale && { locale }),
				...(serviceWorkers && { serviceWorkers }),
			});
			const offences = offencesOf(context, baseURL ?? '');
			await use({ page: await context.newPage(), offences });
			await context.close();
			expect(offences).toEqual([]);
		},
		{ scope: 'worker' },
	],
	onlyPage: async ({ watchedPage: { page, offences } }, use) => {
		await use(page);
		expect([...offences.splice(0), ...(await foreignIn(page))]).toEqual([]);
	},
});

/** What the pages of a context do, from now on, that no page may do. */
export function offencesOf(context: BrowserContext, baseURL: string): string[] {
	const offences: string[] = [];
	const origin = new URL(baseURL).origin;
	context.on('weberror', (told) => {
		const { stack, message } = told.error();
		const { url, line } = told.location();
		offences.push(`error on ${told.page()?.url()}: ${stack || message} (${url}:${line})`);
	});
	context.on('console', (message) => {
		if (/content security policy/i.test(message.text())) offences.push(message.text());
	});
	context.on('request', (request) => {
		const url = new URL(request.url());
		const isLocal = url.origin === origin || url.protocol === 'blob:' || url.protocol === 'data:';
		if (!isLocal) offences.push(`request to ${url.href}`);
	});
	return offences;
}

/** Waits until the service worker serves the page and all that it keeps is kept. */
export async function untilOffline(page: Page): Promise<void> {
	await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
}

/** The report of the run of a page that ends next. Ask for it before the run begins. */
export async function nextReport<Made = Report>(page: Page): Promise<Made> {
	const report = await page.evaluate(
		() =>
			new Promise<Made>((settle) =>
				document.addEventListener('demo:report', (event) => settle((event as CustomEvent<Made>).detail), {
					once: true,
				}),
			),
	);
	expectValid('demo-report', report);
	return report;
}

/** The workers of a page that do what is called so: `kernel`, `task`. All have addresses of blobs, which tell nothing. */
export async function workersFor(page: Page, kind: string): Promise<Worker[]> {
	const workers = page.workers();
	const names = await Promise.all(workers.map((worker) => worker.evaluate(() => self.name)));
	return workers.filter((_, at) => names[at]?.startsWith(`${kind} `));
}

/** How often what is a matter of chance is tried. */
const TRIES = 4;

/** Runs until the report is as wanted, a few times at most; gives the last report. */
export async function runUntil(isAsWanted: (report: Report) => boolean, run: () => Promise<Report>): Promise<Report> {
	for (let tried = 1; ; tried++) {
		const report = await run();
		if (tried === TRIES || isAsWanted(report)) return report;
	}
}

/** Spans lie within the run and on their lanes. One expectation for all: a race of a thousand threads has thousands. */
export function expectOrderedSpans({ spans, lanes, wallMs }: Pick<Report, 'spans' | 'lanes' | 'wallMs'>): void {
	const faulty = spans.filter(({ lane, startMs, endMs }, index) => {
		const next = spans[index + 1];
		const isInOrder = next?.lane !== lane || next.startMs >= endMs - 1e-6;
		return lanes[lane]?.id !== lane || startMs < 0 || endMs < startMs || endMs > wallMs + 1 || !isInOrder;
	});
	expect(faulty).toEqual([]);
}
