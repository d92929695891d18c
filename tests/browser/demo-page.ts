import type { Locator, Page } from '@playwright/test';
import { fieldName } from '../../src/components/run/form-values.ts';
import type { DemoState, Engine, Input, Locale, Report, Strategy, WorkloadName } from '../../src/demos/contract.ts';
import { DEFAULT_LOCALE } from '../../src/i18n/locales.ts';
import { expect, inLanguage, nextReport, type PATHS } from './fixtures.ts';

const ARTICLE_OF: Readonly<Record<WorkloadName, (typeof PATHS)[number]>> = {
	'sum-of-squares': 'articles/threading-multiprocessing-asyncio/',
	download: 'articles/threading-multiprocessing-asyncio/',
	heavy: 'articles/about-parallelism/',
	sleep: 'articles/about-parallelism/',
	race: 'articles/about-parallelism/',
};

/** A demo on its article's page, in the words of a reader. */
export class DemoPage {
	readonly root: Locator;
	readonly #page: Page;

	private constructor(page: Page, workload: WorkloadName) {
		this.#page = page;
		this.root = page.locator(`[data-demo="${workload}"]`);
	}

	/**
	 * Opens the article, where the page does not show it already, and turns to the engine. What tells nothing of Python is tested on the
	 * engine that starts sooner.
	 */
	static async open(
		page: Page,
		workload: WorkloadName,
		engine: Engine = 'typescript',
		locale: Locale = DEFAULT_LOCALE,
	): Promise<DemoPage> {
		const address = ARTICLE_OF[workload];
		const isThere = page.url().endsWith(`/${address}`) && (await page.locator(`html[lang=${locale}]`).count()) === 1;
		if (!isThere) await page.goto(inLanguage(address, locale));
		const demo = new DemoPage(page, workload);
		if (engine !== 'python') await demo.root.locator(`[name=engine][value=${engine}]`).check();
		return demo;
	}

	get runButton(): Locator {
		return this.root.locator('button[value=run]');
	}

	async chooseStrategy(strategy: Strategy): Promise<void> {
		await this.root.locator(`[name=strategy][value=${strategy}]`).check();
	}

	async choose(...names: string[]): Promise<void> {
		for (const name of names) await this.root.getByRole('radio', { name, exact: true }).check();
	}

	/** Puts numbers into the fields of the reader's own size. */
	async fill(numbers: Readonly<Record<string, string>>): Promise<void> {
		await this.choose('свой');
		for (const [label, value] of Object.entries(numbers))
			await this.root.getByRole('textbox', { name: label }).fill(value);
	}

	/** The same by the names of the fields, in whatever language. */
	async fillByName(numbers: Input): Promise<void> {
		await this.root.locator('[name=size][value=own]').check();
		for (const [name, value] of Object.entries(numbers))
			await this.root.locator(`[name="${fieldName(name)}"]`).fill(String(value));
	}

	async expectState(state: DemoState): Promise<void> {
		await expect(this.root).toHaveAttribute('data-state', state);
	}

	/** Presses Run and waits for the report. */
	async run(): Promise<Report> {
		const report = this.nextReport();
		await this.runButton.click();
		return report;
	}

	/** The report of the run that ends next. */
	nextReport(): Promise<Report> {
		return nextReport(this.#page);
	}
}
