/** The explorer of the laboratory: outcomes, the run of a schedule line by line, links, and the reader as scheduler. */
import { expectAccessible } from './accessible.ts';
import { explore, exploreButton, explorer, replay } from './explorer-page.ts';
import { expect, test } from './fixtures.ts';
import { expectChosenToBeSeen } from './forced-colours.ts';

const LOST_UPDATE = 'lab/#listing=counter.py';

test('the lost update is found, shown line by line, and replayed from its link', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(LOST_UPDATE);
	const { status, outcomes, flaws } = await explore(page);
	expect({ status, flaws }).toEqual({ status: 'done', flaws: [] });
	await expect(explorer(page)).toHaveAttribute('data-explorer', 'done');
	await expect(explorer(page).locator('[data-outcome]')).toHaveCount(outcomes.length);
	const fault = explorer(page).locator('[data-outcome=exception]').first();
	expect(Number(await fault.getAttribute('data-count'))).toBeGreaterThan(0);
	await expect(fault).toContainText('обновление потеряно');
	await expect(fault).toContainText('сбой');
	await expect(explorer(page)).toContainText('Испробованы все расписания');

	await fault.getByRole('button', { name: 'Построчно' }).click();
	await expect(replay(page).locator('.is-switch').first()).toContainText('прерван');
	await expect(replay(page).locator('[aria-current=step]')).toHaveCount(1);
	await page.locator('.explorer-steps').focus();
	await page.keyboard.press('End');
	await expect(replay(page).locator('li').last()).toHaveAttribute('aria-current', 'step');
	await page.keyboard.press('Home');
	await expect(replay(page).locator('li').first()).toHaveAttribute('aria-current', 'step');
	await page.emulateMedia({ forcedColors: 'active' });
	await expectChosenToBeSeen(page);
	await page.emulateMedia({ forcedColors: null });
	const lines = await replay(page).locator('li').allInnerTexts();
	await expectAccessible(page);

	await replay(page).getByRole('button', { name: 'Ссылка на этот прогон' }).click();
	await expect(replay(page)).toContainText('Ссылка скопирована');
	const link = await page.evaluate(() => navigator.clipboard.readText());
	await page.goto('about:blank');
	await page.goto(link);
	await expect(replay(page), 'a link runs nothing by itself').toHaveCount(0);
	await explorer(page).getByRole('button', { name: 'Построчно' }).click();
	await expect(replay(page)).toContainText('обновление потеряно');
	expect(await replay(page).locator('li').allInnerTexts()).toEqual(lines);

	await page.goto('about:blank');
	await page.goto(link.replace(/..$/, 'zz'));
	await explorer(page).getByRole('button', { name: 'Построчно' }).click();
	await expect(explorer(page).getByRole('alert')).toContainText('повреждено');
});

test('the reader is the scheduler, step by step and back', async ({ page }) => {
	await page.goto(LOST_UPDATE);
	await exploreButton(page).click();
	await expect(explorer(page)).toHaveAttribute('data-explorer', 'done');
	await explorer(page).getByRole('button', { name: 'Вы — планировщик' }).click();
	const choices = replay(page).locator('.explorer-choice button');
	await expect(choices).toHaveCount(2);
	const before = await choices.allInnerTexts();
	await choices.last().click();
	await expect.poll(() => choices.allInnerTexts()).not.toEqual(before);
	await replay(page).getByRole('button', { name: 'Отменить выбор' }).click();
	await expect.poll(() => choices.allInnerTexts()).toEqual(before);
});

test('an exploration is stopped, and Run is free again; without JSPI there is none', async ({ page }) => {
	await page.goto(LOST_UPDATE);
	await exploreButton(page).click();
	await explorer(page).locator('.explorer-form').getByRole('button', { name: 'Остановить' }).click();
	await expect(explorer(page)).toHaveAttribute('data-explorer', 'stopped');
	await expect(page.locator('button.run')).toBeEnabled();
	await page.addInitScript(() => {
		Reflect.deleteProperty(WebAssembly, 'Suspending');
	});
	await page.goto('about:blank');
	await page.goto(LOST_UPDATE);
	await expect(page.locator('[data-state=unavailable]')).toHaveCount(1);
	await expect(exploreButton(page)).toBeDisabled();
});
