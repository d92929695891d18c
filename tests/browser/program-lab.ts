/** The words in which browser tests speak of the laboratory's own Python. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { ProgramReport } from '../../src/components/lab/program/outcome/program-report.ts';
import { defaultSettings, type Settings } from '../../src/components/lab/program/settings/settings.ts';
import { toProgramHash } from '../../src/components/lab/program/text/program-link.ts';
import type { Locale } from '../../src/demos/contract.ts';
import { DEFAULT_LOCALE } from '../../src/i18n/locales.ts';
import { inLanguage, nextReport, testOnOnePage, textsIn } from './fixtures.ts';

export type { ProgramReport };
export { expect };

export const test = testOnOnePage.extend<{ lab: ProgramLab }>({
	lab: ({ onlyPage }, use) => use(new ProgramLab(onlyPage)),
});

export class ProgramLab {
	readonly page: Page;
	readonly path: string;
	readonly editor: Locator;
	readonly runButton: Locator;
	readonly log: Locator;
	readonly question: Locator;

	constructor(page: Page, locale: Locale = DEFAULT_LOCALE) {
		this.page = page;
		this.path = inLanguage('lab/', locale);
		this.editor = page.getByRole('textbox', { name: textsIn(locale).lab.code });
		this.runButton = page.locator('.program .run');
		this.log = page.getByRole('log');
		this.question = page.locator('.program-question');
	}

	/** Opens a link to a program, as a reader does who was sent one. The page stays if it is the laboratory's already. */
	async open(source: string, settings: Partial<Settings> = {}): Promise<void> {
		const defaults = defaultSettings(0);
		const hash = await toProgramHash(source, { ...defaults, ...settings }, defaults);
		if (hash === null) throw new Error('The program is too long for a link.');
		const isThere = new URL(this.page.url()).pathname === `/${this.path}`;
		if (isThere) await this.page.evaluate((next) => location.assign(next), hash);
		else await this.page.goto(`${this.path}${hash}`);
		const [firstLine = ''] = source.split('\n');
		await expect(this.editor).toContainText(firstLine);
	}

	/** Puts another limit into its field, in Russian. It stays with the page, whatever program is opened next. */
	async limit(name: RegExp, value: string): Promise<void> {
		const field = this.page.getByRole('textbox', { name });
		if (await field.isHidden()) await this.page.getByText(/^Пределы/).click();
		await field.fill(value);
	}

	/** Presses Run. What it gives settles with the report of the run. */
	async run(): Promise<{ readonly reported: Promise<ProgramReport> }> {
		const reported = nextReport<ProgramReport>(this.page);
		// Nobody may be there to hear of it when the page is closed.
		reported.catch(() => {});
		await this.runButton.click();
		return { reported };
	}

	/** Presses Stop, and waits until the page is ready for the next Run. */
	async stop(): Promise<void> {
		await expect(this.runButton).toHaveClass(/is-stop/);
		await this.runButton.click();
		await expect(this.runButton).not.toHaveClass(/is-stop/);
	}

	/** Answers the program's questions one after another, then says that there is no more, until the run has ended. */
	async answer(lines: readonly string[], reported: Promise<ProgramReport>): Promise<ProgramReport> {
		const left = [...lines];
		let report: ProgramReport | null = null;
		const ended = reported.then((made) => {
			report = made;
		});
		while (report === null) {
			// That of a password has no role.
			const field = this.question.locator('input');
			await Promise.race([ended, field.waitFor()]).catch(() => {});
			if (report !== null) break;
			const line = left.shift();
			const last = this.question.getByRole('button').last();
			if (line === undefined) await last.click({ timeout: 1_000 }).catch(() => {});
			else {
				await field.fill(line);
				await field.press('Enter');
			}
		}
		return report;
	}
}
