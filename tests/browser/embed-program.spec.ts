/** Programs in pages of other sites. */
import { defaultSettings } from '../../src/components/lab/program/settings/settings.ts';
import { toProgramHash } from '../../src/components/lab/program/text/program-link.ts';
import { type Embedder, expect, test } from './embedder.ts';

const usual = defaultSettings(0);
const hashOf = (source: string, checks = '') => toProgramHash(source, usual, usual, checks);

/** What drives Firefox does not press within a frame of another site, so the button is pressed by a script. */
const pressRun = (embedder: Embedder) =>
	embedder.inside.locator('.run').evaluate((button) => (button as HTMLButtonElement).click());

const EXERCISE = `
	<parallel-python lang="ru">
		<script type="text/python">
			import threading

			def add(a, b):
			    return a + b

			threading.Thread(target=print, args=("sum", add(2, 3))).start()
		</script>
		<script type="text/python" data-checks>
			# check: adds two numbers
			assert add(2, 2) == 4
			# hidden check: prints the sum
			assert "sum 5" in output
			# check: multiplies
			assert multiply(2, 3) == 6
		</script>
	</parallel-python>`;

test('an exercise of another site runs without storage, shows its checks, and tells the page of them', {
	tag: '@core',
}, async ({ embedder, page }) => {
	await embedder.refuseStorage();
	await embedder.open(`<script async src="${embedder.ours('parallel-python.js')}"></script>${EXERCISE}`);
	const { inside } = embedder;
	await expect(inside.getByRole('textbox')).toHaveValue(/^import threading\n\ndef add\(a, b\):\n {4}return a \+ b\n/);
	await expect(inside.locator('html')).toHaveAttribute('lang', 'ru');
	const heard = page.evaluate(
		() =>
			new Promise((hear) => document.addEventListener('demo:report', (event) => hear((event as CustomEvent).detail))),
	);
	await pressRun(embedder);
	expect(await heard).toMatchObject({
		workload: 'program',
		status: 'done',
		stdout: 'sum 5\n',
		checks: [
			{ name: 'adds two numbers', status: 'passed', isHidden: false },
			{ name: 'prints the sum', status: 'passed', isHidden: true },
			{ name: 'multiplies', status: 'failed', message: "NameError: name 'multiply' is not defined" },
		],
	});
	const checks = inside.getByRole('region', { name: 'Проверки' });
	await expect(checks.getByRole('status')).toHaveText('Пройдено 2 из 3');
	await expect(checks.getByRole('listitem')).toContainText(['Пройдена.', 'Скрытая проверка', 'NameError']);
	await embedder.expectWholeHeight();
});

const CHECKED_UNDER_SCHEDULES = `
	<parallel-python lang="ru">
		<script type="text/python">
			import threading

			counter = 0

			def following(number):
			    return number + 1

			def work():
			    global counter
			    counter = following(counter)

			threads = [threading.Thread(target=work) for _ in range(2)]
			for thread in threads:
			    thread.start()
			for thread in threads:
			    thread.join()
			print(counter)
		</script>
		<script type="text/python" data-checks>
			# check: the run that is seen
			assert counter == 2
			# check under 100 schedules: none is lost
			assert output == "2\\n", f"{counter} of 2"
		</script>
	</parallel-python>`;

test('a check under schedules fails with the schedule, and its link replays that in the lab', async ({
	embedder,
	page,
	context,
}) => {
	await embedder.open(`<script async src="${embedder.ours('parallel-python.js')}"></script>${CHECKED_UNDER_SCHEDULES}`);
	const heard = page.evaluate(
		() =>
			new Promise((hear) => document.addEventListener('demo:report', (event) => hear((event as CustomEvent).detail))),
	);
	await pressRun(embedder);
	expect(await heard).toMatchObject({
		status: 'done',
		stdout: '2\n',
		checks: [
			{ kind: 'assertions', status: 'passed' },
			{ kind: 'schedules', status: 'failed', message: '1 of 2', schedule: { end: 'exit', text: expect.any(String) } },
		],
	});
	const item = embedder.inside.getByRole('region', { name: 'Проверки' }).getByRole('listitem').nth(1);
	await expect(item).toContainText('Не пройдена при одном из расписаний');
	const link = item.getByRole('link', { name: 'Это расписание построчно' });
	const lab = await context.newPage();
	await lab.goto(await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href));
	await lab.locator('[data-explorer]').getByRole('button', { name: 'Построчно' }).click();
	const replay = lab.locator('.explorer-replay');
	await expect(replay.locator('.is-switch').first()).toBeVisible();
	await expect(replay).toContainText('прерван');
	await expect(lab.getByRole('region', { name: 'Проверки' }).getByRole('listitem')).toHaveCount(2);
});

test('the output alone can be shown; neither editor nor engine is loaded before a reader turns to it', async ({
	embedder,
	page,
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const frame = await embedder.frame(`program/?view=output&lang=ru${await hashOf('print(6 * 7)')}`);
	await embedder.told('height');
	await page.waitForLoadState('networkidle');
	expect(asked.filter((url) => /hydrate|code-mirror|client/.test(url))).toEqual([]);
	await expect(frame.getByRole('textbox')).toHaveCount(0);
	await pressRun(embedder);
	await expect(frame.getByRole('log')).toContainText('42');
	expect(asked.filter((url) => url.includes('code-mirror'))).toEqual([]);
});

test('a failure leads to its line in the editor, and the lab opens what stands there', async ({ embedder }) => {
	const frame = await embedder.frame(`program/?lang=ru${await hashOf('x = 1\n1 / 0')}`);
	await frame.locator('.run').click();
	expect((await embedder.told('report')).report).toMatchObject({ status: 'failed', failure: { kind: 'exception' } });
	await frame.locator('.failure').getByRole('button', { name: 'строке 2' }).click();
	const editor = frame.getByRole('textbox');
	await expect(editor).toBeFocused();
	await editor.press('Control+a');
	await editor.pressSequentially('print(1)');
	await frame.getByRole('button', { name: 'Сбросить' }).waitFor();
	const link = frame.getByRole('link', { name: 'Открыть в лаборатории' });
	await link.focus();
	await expect(link).toHaveAttribute('href', `/lab/${await hashOf('print(1)')}`);
	await embedder.expectWholeHeight();
});

test('a link that cannot be read says so at once, and leaves a field to write in', async ({ embedder }) => {
	const frame = await embedder.frame('program/?lang=ru#code=%%%');
	await expect(frame.getByRole('alert')).toContainText('Ссылка повреждена');
	await expect(frame.getByRole('textbox')).toBeVisible();
});

test('the short address leads to the program, with what it asks for', async ({ page }) => {
	const hash = await hashOf('print(1)');
	await page.goto(`embed/?lang=ru&theme=dark${hash}`);
	await expect(page).toHaveURL(new RegExp(`/embed/program/\\?lang=ru&theme=dark${hash}$`));
	await expect(page.getByRole('textbox')).toHaveValue('print(1)');
});
