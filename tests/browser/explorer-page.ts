/** The schedule explorer of the laboratory, as tests speak of it. */
import { expect, type Page } from '@playwright/test';
import { defaultSettings } from '../../src/components/lab/program/settings/settings.ts';
import { SCHEDULE_KEY, toProgramHash } from '../../src/components/lab/program/text/program-link.ts';
import type { Exploration } from '../../src/demos/python/explorer/contract.ts';
import { expectValid } from './schemas.ts';

export const explorer = (page: Page) => page.locator('[data-explorer]');
export const exploreButton = (page: Page) => page.locator('.lab-bar').getByRole('button', { name: 'Исследовать' });
export const replay = (page: Page) => page.locator('.explorer-replay');

/** Presses the button, and waits for the report. */
export async function explore(page: Page): Promise<Exploration> {
	const reported = nextExploration(page);
	await exploreButton(page).click();
	return reported;
}

/** Presses the button, and Stop as soon as so many outcomes are found. */
export async function exploreUntil(page: Page, outcomes: number): Promise<Exploration> {
	const reported = nextExploration(page);
	await exploreButton(page).click();
	await expect(explorer(page).locator('[data-outcome]')).toHaveCount(outcomes);
	await explorer(page).locator('.explorer-form').getByRole('button', { name: 'Остановить' }).click();
	return reported;
}

async function nextExploration(page: Page): Promise<Exploration> {
	const exploration = await page.evaluate(
		() =>
			new Promise<Exploration>((resolve) => {
				addEventListener('explore:report', (event) => resolve((event as CustomEvent).detail), { once: true });
			}),
	);
	expectValid('explore-report', exploration);
	return exploration;
}

/** Opens a program in the laboratory by a link, which may have a schedule. */
export async function openProgram(page: Page, source: string, schedule?: string) {
	const usual = defaultSettings(0);
	const hash = await toProgramHash(source, usual, usual);
	await page.goto('about:blank');
	await page.goto(`lab/${hash}${schedule === undefined ? '' : `&${SCHEDULE_KEY}=${schedule}`}`);
	await expect(exploreButton(page)).toBeEnabled();
}
