/**
 * The words in which browser tests speak of the site: pages, articles, demos and their reports. Every page that a test
 * opens is watched: at the end none may have broken its content security policy, thrown, or asked another origin.
 */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { Report, Strategy, WorkloadName } from '../../src/demos/contract.ts';

export { expect };

/** Every page of the site, from its root. */
export const PAGES = [
	'',
	'articles/threading-multiprocessing-asyncio/',
	'articles/about-parallelism/',
	'lab/',
	'how-it-works/',
] as const;

export const ARTICLES = PAGES.filter((page) => page.startsWith('articles/'));

/** The article in which a demo stands. */
const HOME: Readonly<Record<WorkloadName, (typeof ARTICLES)[number]>> = {
	'sum-of-squares': 'articles/threading-multiprocessing-asyncio/',
	download: 'articles/threading-multiprocessing-asyncio/',
	heavy: 'articles/about-parallelism/',
	sleep: 'articles/about-parallelism/',
	race: 'articles/about-parallelism/',
};

export class DemoOnPage {
	readonly root: Locator;
	readonly #page: Page;

	constructor(page: Page, workload: WorkloadName) {
		this.#page = page;
		this.root = page.locator(`[data-demo="${workload}"]`);
	}

	/** Opens the article in which the demo stands. */
	static async open(page: Page, workload: WorkloadName): Promise<DemoOnPage> {
		await page.goto(HOME[workload]);
		return new DemoOnPage(page, workload);
	}

	async choose(strategy: Strategy): Promise<void> {
		await this.root.locator(`input[name="strategy"][value="${strategy}"]`).check({ force: true });
	}

	/** Presses Run. Chooses the strategy first, where one is named. */
	async start(strategy?: Strategy): Promise<void> {
		if (strategy) await this.choose(strategy);
		await this.root.getByRole('button', { name: /^Запустить/ }).click();
	}

	/** Runs the demo to its end and returns what it reported. */
	async run(strategy?: Strategy): Promise<Report> {
		const before = await this.#reportCount();
		await this.start(strategy);
		return this.nextReport(before);
	}

	/** The report that comes after the first so many of the page. */
	async nextReport(before: number): Promise<Report> {
		await this.#page.waitForFunction((count) => window.reports.length > count, before);
		return this.#page.evaluate((index) => window.reports[index] as Report, before);
	}

	#reportCount(): Promise<number> {
		return this.#page.evaluate(() => window.reports.length);
	}
}

declare global {
	interface Window {
		/** Details of the page's `demo:report` events, in their order. */
		reports: Report[];
	}
}

interface Fixtures {
	/** A demo of an article that is opened for it. */
	openDemo: (workload: WorkloadName) => Promise<DemoOnPage>;
	/** What the pages of a test did that no page may do. Empty, or the test fails at its end. */
	offences: string[];
}

export const test = base.extend<Fixtures>({
	offences: [
		async ({ context, baseURL }, use) => {
			const offences: string[] = [];
			const origin = new URL(baseURL ?? '').origin;
			await context.addInitScript(() => {
				window.reports = [];
				addEventListener('demo:report', (event) => window.reports.push((event as CustomEvent<Report>).detail));
			});
			context.on('weberror', (error) => offences.push(`error: ${error.error().message}`));
			context.on('console', (message) => {
				if (/content security policy/i.test(message.text())) offences.push(message.text());
			});
			context.on('request', (request) => {
				const url = new URL(request.url());
				const isLocal = url.origin === origin || url.protocol === 'blob:' || url.protocol === 'data:';
				if (!isLocal) offences.push(`request to ${url.href}`);
			});
			await use(offences);
			expect(offences).toEqual([]);
		},
		{ auto: true },
	],
	openDemo: async ({ page }, use) => {
		await use((workload) => DemoOnPage.open(page, workload));
	},
});

/** Waits until the service worker serves the page and all that it keeps is kept. */
export async function untilOffline(page: Page): Promise<void> {
	await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
}
