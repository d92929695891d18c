import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the page shows now breaks no rule in either theme, and nothing of it is wider than the window. */
export async function expectAccessible(page: Page): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		// What stands in a frame is a page of its own, and is looked at by itself.
		const { violations } = await new AxeBuilder({ page }).exclude('parallel-python').withTags(RULES).analyze();
		const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => String(target)) }));
		expect(found, colorScheme).toEqual([]);
	}
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(overflow, 'nothing is wider than the window').toBeLessThanOrEqual(0);
}
