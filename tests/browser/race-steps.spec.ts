/** The race, step by step: the order of the steps is the reader's. */
import { expect, test } from './fixtures.ts';

test('the reader collects every answer of the race, and the lock leaves two', async ({ page }) => {
	await page.goto('race/');
	const figure = page.getByRole('region', { name: 'Гонка вручную' });
	const threads = figure.getByRole('group', { name: 'Чей следующий шаг?' }).getByRole('button');
	const status = figure.getByRole('status');
	const found = figure.locator('[data-answer=found]');
	await expect(status).toHaveText('Выберите, кто начнёт.');

	const orders = { 12: '111222', 8: '222111', 4: '122211', 6: '112122' };
	for (const [answer, order] of Object.entries(orders)) {
		for (const thread of order) await threads.nth(Number(thread) - 1).click();
		await expect(status).toContainText(`a = ${answer}`);
		await expect(threads.first()).toBeDisabled();
		await figure.getByRole('button', { name: 'Сначала' }).click();
		await expect(threads.first()).toBeFocused();
	}
	await expect(found).toHaveCount(4);
	await expect(figure).toContainText('Собрано ответов: 4 из 4');

	await figure.getByRole('checkbox', { name: 'С блокировкой' }).check();
	await expect(found).toHaveCount(0);
	await page.keyboard.press('2');
	await expect(threads.first()).toBeDisabled();
	await expect(threads.first()).toContainText('ждёт блокировку');
	await page.keyboard.press('1');
	await expect(status).toHaveText('Поток 2 читает 2.');
	await page.keyboard.press('Backspace');
	await expect(threads.first()).toBeEnabled();
	for (const key of '222111') await page.keyboard.press(key);
	await expect(figure).toContainText('Собрано ответов: 1 из 2');
	await expect(found).toHaveCount(1);
});

test('a recorded schedule of the race is followed in the lab, and leads where it led', async ({ page }) => {
	await page.goto('race/#call-inside');
	const outcome = page.locator('details', { hasText: 'Потеряно сложение' });
	await outcome.locator('summary').click();
	await expect(outcome.getByText('number = 2, a = 6')).toBeVisible();
	await outcome.getByRole('link', { name: 'Пройти его по шагам в лаборатории' }).click();
	await page.locator('[data-explorer]').getByRole('button', { name: 'Построчно' }).click();
	await expect(page.locator('.explorer-replay .explorer-output')).toHaveText('6');
});
