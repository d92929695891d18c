import { expect, nextReport, test } from './fixtures.ts';

test('strategies run side by side on one scale, and the comparison accumulates', async ({ page }) => {
	await page.goto('lab/#workload=sleep&strategies=sequential,asyncio&count=5&durationMs=40');
	await page.getByRole('button', { name: 'Запустить выбранные' }).click();
	await expect(page.getByRole('application')).toHaveCount(2);
	await expect(page.locator('[data-demo]')).toHaveAttribute('data-state', 'done');
	const axes = await page.locator('.tl-axis').allTextContents();
	expect(axes[0]).toBe(axes[1]);
	await page.getByRole('checkbox', { name: 'Последовательно' }).uncheck();
	await page.getByRole('checkbox', { name: 'asyncio' }).uncheck();
	await page.getByRole('checkbox', { name: 'Потоки' }).check();
	await page.getByRole('button', { name: 'Запустить выбранные' }).click();
	await expect(page.getByRole('application')).toHaveCount(3);
	await expect(page.locator('.cmp-meaning li')).toHaveCount(3);
});

test('a link fills the form and runs nothing; the form writes the link', async ({ page }) => {
	await page.goto('lab/#workload=download&strategies=threads&place=main-thread&count=12&workers=3');
	await expect(page.getByRole('radio', { name: 'Загрузка страниц' })).toBeChecked();
	await expect(page.getByLabel('Страниц', { exact: true })).toHaveValue('12');
	await expect(page.getByLabel('Потоков')).toHaveValue('3');
	await expect(page.getByLabel('в главном потоке страницы')).toBeChecked();
	await expect(page.getByRole('checkbox', { name: 'Процессы' })).not.toBeChecked();
	await expect(page.locator('[data-demo]')).toHaveAttribute('data-state', 'idle');
	await page.getByLabel('Страниц', { exact: true }).fill('7');
	await page.getByRole('checkbox', { name: 'asyncio' }).check();
	await expect(page).toHaveURL(/strategies=threads,asyncio.*count=7/);
	await page.reload();
	await expect(page.getByLabel('Страниц', { exact: true })).toHaveValue('7');
});

test('another link stops the run of the form that it replaces', async ({ page }) => {
	await page.goto('lab/#workload=download&strategies=sequential&latencyMs=2000');
	const reported = nextReport(page);
	await page.getByRole('button', { name: 'Запустить выбранные' }).click();
	await expect(page.locator('[data-demo]')).toHaveAttribute('data-state', 'running');
	await page.evaluate(() => {
		location.hash = '#workload=sleep&count=3';
	});
	expect(await reported).toMatchObject({ workload: 'download', status: 'cancelled' });
	await expect(page.getByLabel('Вызовов')).toHaveValue('3');
	await expect.poll(() => page.workers().length, 'no worker is left behind').toBe(0);
});

test('a broken link says what it could not understand and loses nothing else', async ({ page }) => {
	await page.goto('lab/#workload=sleep&strategies=threads,fibers&count=1e9&durationMs=50&%3Cscript%3E=1');
	await expect(page.getByRole('alert').first()).toContainText('strategies=fibers, count=1e9, <script>=1');
	await expect(page.getByLabel('Длительность сна')).toHaveValue('50');
	await page.getByRole('button', { name: 'Запустить выбранные' }).click();
	await expect(page.locator('[data-demo]')).toHaveAttribute('data-state', 'done');
});

test('a number out of bounds in a link is named beside its field', async ({ page }) => {
	await page.goto('lab/#workload=sleep&count=99999');
	const count = page.getByLabel('Вызовов');
	await expect(count).toHaveAttribute('aria-invalid', 'true');
	await expect(count).toHaveAccessibleDescription(/Слишком много/);
	await page.getByRole('button', { name: 'Запустить выбранные' }).click();
	await expect(count).toBeFocused();
	await expect(page.locator('[data-demo]')).toHaveAttribute('data-state', 'idle');
});

test('no strategy chosen is said beside the choice', async ({ page }) => {
	await page.goto('lab/#workload=sleep&strategies=');
	await page.getByRole('button', { name: 'Запустить выбранные' }).click();
	await expect(page.getByText('Выберите хотя бы одну стратегию.')).toBeVisible();
	await expect(page.getByRole('checkbox', { name: 'Последовательно' })).toBeFocused();
});

test('another workload and back keeps what was entered and what was measured', async ({ page }) => {
	await page.goto('lab/#workload=sleep&strategies=asyncio&count=3&durationMs=30');
	await page.getByRole('button', { name: 'Запустить выбранные' }).click();
	await expect(page.getByRole('application')).toHaveCount(1);
	await page.getByRole('radio', { name: 'Гонка' }).check();
	await expect(page.getByLabel('Забегов')).toBeVisible();
	await page.getByRole('radio', { name: 'Сон вместо работы' }).check();
	await expect(page.getByLabel('Вызовов')).toHaveValue('3');
	await expect(page.getByRole('application')).toHaveCount(1);
});

test('the article’s size fills the fields', async ({ page }) => {
	await page.goto('lab/#workload=sleep');
	await page.getByRole('button', { name: 'как у автора' }).click();
	await expect(page.getByLabel('Вызовов')).toHaveValue('80');
	await expect(page).toHaveURL(/count=80/);
});

test('the race shows how often each outcome came, and where the memory is from', async ({ page }) => {
	await page.goto('lab/#workload=race&strategies=threads&trials=500');
	const reported = nextReport(page);
	await page.getByRole('button', { name: 'Запустить выбранные' }).click();
	const { environment } = await reported;
	const histogram = page.getByRole('table', { name: 'Чему оказалось равно a' });
	await expect(histogram.getByRole('row')).toHaveCount(5);
	await expect(histogram).toContainText('Потеряно умножение');
	const source = environment.emulated.includes('interleavings') ? /перебраны все порядки/ : /Настоящая общая память/;
	await expect(page.getByText(source).first()).toBeVisible();
});
