/** The challenges: one is played to its end by keyboard, kept, linked to and forgotten; and what stands there without all that. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';

const CHALLENGE = 'challenges/lost-update/';

const stage = (page: Page) => page.locator('[data-stage=faulty] .stage');
const choices = (page: Page) => stage(page).locator('.explorer-choice button');
const button = (page: Page, name: string) => stage(page).getByRole('button', { name, exact: true });

/** Presses the digit of a thread, and waits until that is done. */
async function letGoOn(page: Page, thread: string): Promise<void> {
	const replay = stage(page).locator('.explorer-replay');
	const before = Number(await replay.getAttribute('data-choices'));
	await page.keyboard.press(await choices(page).filter({ hasText: thread }).locator('kbd').innerText());
	await expect(replay).toHaveAttribute('data-choices', String(before + 1));
}

test('a challenge is played to the end by keyboard, is solved at the next visit, and its solution is a link', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(CHALLENGE);
	await button(page, 'Начать: вы — планировщик').press('Enter');
	await expect(choices(page)).toHaveCount(2);
	await button(page, 'Подсказка').press('Enter');
	await expect(stage(page).locator('[data-hint=found]')).toContainText('пусть продолжит');

	await choices(page).filter({ hasText: 'Thread-1' }).focus();
	await letGoOn(page, 'Thread-1');
	await expect(stage(page).locator('.thread-mark', { hasText: 'Thread-1' })).toBeVisible();
	while (!(await choices(page).first().innerText()).includes('following(counter)')) await letGoOn(page, 'Thread-1');
	const second = choices(page).filter({ hasText: 'Thread-2' });
	while ((await second.count()) === 0) await letGoOn(page, 'MainThread');
	await letGoOn(page, 'Thread-2');
	await expectAccessible(page);
	await button(page, 'Дальше никого не прерывать').press('Enter');
	await expect(stage(page)).toHaveAttribute('data-state', 'reached');
	const verdict = stage(page).locator('.verdict');
	await expect(verdict).toBeFocused();
	await expect(verdict).toContainText('Цель достигнута!');
	await expect(stage(page)).toContainText('Счётчик: 2');
	const lines = await stage(page).locator('.explorer-steps li').allInnerTexts();

	await button(page, 'Ссылка на решение').press('Enter');
	await expect(stage(page)).toContainText('Ссылка скопирована');
	const link = await page.evaluate(() => navigator.clipboard.readText());
	await verdict.getByRole('link').press('Enter');
	const fixed = page.locator('[data-stage=fixed] .stage');
	await fixed.getByRole('button', { name: 'Перебрать расписания' }).press('Enter');
	await expect(fixed).toContainText('Цель не достигнута ни разу');

	await page.goto('challenges/');
	const item = page.getByRole('listitem').filter({ hasText: 'Потерять обновление' });
	await expect(item).toContainText('решено');
	await page.getByRole('button', { name: 'Забыть решения' }).press('Enter');
	await expect(item).not.toContainText('решено');
	await page.getByRole('button', { name: 'Вернуть' }).press('Enter');
	await expect(item).toContainText('решено');

	await page.goto(link);
	await expect(choices(page), 'a link runs nothing by itself').toHaveCount(0);
	await button(page, 'Показать построчно').press('Enter');
	await expect(stage(page)).toHaveAttribute('data-state', 'reached');
	expect(await stage(page).locator('.explorer-steps li').allInnerTexts()).toEqual(lines);
});

test('another outcome is told as such, and undone', async ({ page }) => {
	await page.goto(`en/${CHALLENGE}`);
	await button(page, 'Start: you’re the scheduler').click();
	await button(page, 'Interrupt nobody from here').click();
	await expect(stage(page)).toHaveAttribute('data-state', 'missed');
	await expect(stage(page).locator('.verdict')).toContainText('That’s not the goal');
	await button(page, 'Undo the choice').click();
	await expect(choices(page)).toHaveCount(2);
});

test('a challenge reads without scripts: the program, the goal, and what happened', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	await page.goto(CHALLENGE);
	await expect(page.getByText('Цель: Пусть счётчик')).toBeVisible();
	await expect(stage(page).locator('pre')).toContainText('counter = following(counter)');
	await expect(page.locator('.stage-play:visible')).toHaveCount(0);
	await page.getByRole('heading', { name: 'Ответ: разбор и исправленная программа' }).click();
	await expect(page.getByText('прочесть, вычислить, записать')).toBeVisible();
	await context.close();
});

test('without JSPI a challenge says why it cannot be played, and what can be done', async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(WebAssembly, 'Suspending');
	});
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(CHALLENGE);
	await expect(stage(page)).toContainText('Python в этом браузере не запустится');
	await expectAccessible(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await stage(page).getByRole('link', { name: 'прочесть разбор этого задания' }).click();
	await expect(page.getByText('прочесть, вычислить, записать')).toBeVisible();
});
