import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

test('the promises of the Python engine open and are chosen among without scripts', async ({ page }) => {
	await page.goto('how-it-works/');
	const processes = page.getByRole('group').filter({ has: page.getByRole('heading', { name: 'Процессы', level: 3 }) });
	const fork = processes.getByText('fork', { exact: true });
	const pool = processes.getByText('Pool', { exact: true }).first();
	await expect(fork).toBeHidden();
	await processes.getByRole('heading', { name: 'Процессы' }).click();
	await expect(fork).toBeVisible();
	await expect(pool).toBeVisible();

	await page.getByRole('radio', { name: 'недоступно' }).check();
	await expect(fork).toBeVisible();
	await expect(pool).toBeHidden();

	await page.getByRole('radio', { name: 'как в CPython' }).check();
	await expect(fork).toBeHidden();
	await expect(pool).toBeVisible();
});
