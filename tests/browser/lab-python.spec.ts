import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { ProgramReport } from '../../src/components/lab/program/outcome/program-report.ts';
import { FIRST_PROGRAM, LAB_PROGRAMS, type OwnProgram } from '../../src/components/lab/program/text/programs.ts';
import type { DemoState, Locale } from '../../src/demos/contract.ts';
import { withWords } from '../../src/demos/listings/program-words.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../src/i18n/locales.ts';
import { EXPECTED } from '../fixtures/lab-programs.ts';
import { expectAccessible } from './accessible.ts';
import { expect, nextReport as nextReportOf, test, testOnOnePage } from './fixtures.ts';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Код программы' });
const log = (page: Page) => page.getByRole('log', { name: 'Вывод программы' });
const picker = (page: Page) => page.getByRole('combobox', { name: 'Программа' });
const runButton = (page: Page) => page.getByRole('button', { name: 'Запустить', exact: true });
const linkTo = (source: string, more = '') => `lab/#code=${deflateRawSync(source).toString('base64url')}${more}`;

/** By it a test knows that a program has come. */
function firstLineOf(id: OwnProgram, locale: Locale = DEFAULT_LOCALE): string {
	const source = readFileSync(`src/components/lab/program/text/programs/${id}`, 'utf8');
	if (locale === DEFAULT_LOCALE) return source.split('\n')[0] as string;
	const words = JSON.parse(readFileSync(`src/i18n/${locale}/programs.json`, 'utf8'));
	return withWords(source, words).split('\n')[0] as string;
}

/** The laboratory with its editor come, and with a program in it. A page that is there already takes the link. */
async function open(page: Page, path = 'lab/'): Promise<void> {
	await page.goto(path);
	await expect(page.locator('.cm-content')).toBeVisible();
}

async function expectState(page: Page, state: DemoState): Promise<void> {
	await expect(page.locator('[data-demo=program]')).toHaveAttribute('data-state', state);
}

const nextReport = (page: Page) => nextReportOf<ProgramReport>(page);

/** Opens a program by a link and runs it to its end. */
async function run(page: Page, source: string, more = ''): Promise<ProgramReport> {
	await open(page, linkTo(source, more));
	await expect(editor(page)).toContainText(source.split('\n')[0] as string);
	const report = nextReport(page);
	await runButton(page).click();
	return report;
}

test('the program that stands there runs: threads, then processes, with a lane for each', async ({ page }) => {
	await open(page);
	const reported = nextReport(page);
	await runButton(page).click();
	const report = await reported;
	expect(report).toMatchObject({ workload: 'program', engine: 'python', status: 'done', exitCode: 0, stderr: '' });
	await expectState(page, 'done');
	await expect(log(page)).toContainText('Процессы');
	await expect(page.getByText(/Завершилась с\sкодом 0/).first()).toBeVisible();
	await expect(page.getByRole('application', { name: /Лента времени/ })).toBeVisible();
	expect(new Set(report.lanes.map(({ kind }) => kind))).toEqual(new Set(['main', 'thread', 'process']));
	for (const { startMs, endMs } of report.spans) expect(endMs).toBeGreaterThanOrEqual(startMs);
});

/** Some show what depends on who is sooner; a busy machine may be late. */
const TRIES = 3;

for (const id of LAB_PROGRAMS) {
	testOnOnePage(`the short program ${id} does what it says`, async ({ onlyPage: page }) => {
		await open(page);
		await picker(page).selectOption(id);
		await expect(editor(page)).toContainText(firstLineOf(id));
		let differs = await differenceOf(page, id);
		for (let tried = 1; differs && tried < TRIES; tried++) differs = await differenceOf(page, id);
		expect(differs).toBeNull();
	});
}

for (const locale of LOCALES.filter((other) => other !== DEFAULT_LOCALE)) {
	test(`every program stands there in the words of ${locale}, and runs in them`, async ({ page }) => {
		await open(page, `${locale}/lab/`);
		const content = page.locator('.cm-content');
		await expect(content).toContainText(firstLineOf(FIRST_PROGRAM, locale));
		const report = nextReport(page);
		await page.locator('.program .run').click();
		expect((await report).stdout).toMatch(EXPECTED[FIRST_PROGRAM].prints[locale][0] as RegExp);
		for (const id of LAB_PROGRAMS) {
			await page.locator('.program-picker select').selectOption(id);
			await expect(content).toContainText(firstLineOf(id, locale));
		}
		await page.goto(`${locale}/lab/#listing=race/threads.py`);
		await expect(content).toContainText('triple_slowly');
		await expect(content).not.toContainText(/\p{Script=Cyrillic}/u);
	});
}

/** Runs the program that stands there; in what it differs from what is expected of it, or null. */
async function differenceOf(page: Page, id: OwnProgram): Promise<string | null> {
	const { prints, printsInEngine = [], answer, isStuck, isAsked } = EXPECTED[id];
	const reported = nextReport(page);
	await runButton(page).click();
	if (answer) {
		await page.locator('.program-question input').fill(answer);
		await page.keyboard.press('Enter');
	}
	if (isAsked) {
		await page.locator('.program-server input').fill(isAsked);
		await page.keyboard.press('Enter');
		await expect(page.locator('.program-server [data-ending="whole"]')).toBeVisible();
		// It is the one that stops by now.
		await page.locator('.program .run').click();
	}
	const { stdout, stderr, failure } = await reported;
	const missing = [...prints.ru, ...printsInEngine].filter((print) => !print.test(stdout));
	const isAsExpected = stderr === '' && failure?.kind === (isStuck ? 'deadlock' : undefined) && missing.length === 0;
	return isAsExpected ? null : JSON.stringify({ failure, stderr, stdout, missing: missing.map(String) });
}

test('a link shows the code with its settings, and waits for Run', async ({ page }) => {
	await open(page, linkTo('print("из ссылки")\n', '&interval=0.5&cpus=3&latency=10'));
	await expect(editor(page)).toContainText('print("из ссылки")');
	await expect(page.getByLabel('Интервал переключения')).toHaveValue('0,5');
	await expect(page.getByLabel('Ядер')).toHaveValue('3');
	await expect(page.getByLabel('Задержка сети')).toHaveValue('10');
	await expectState(page, 'idle');
	await expect(log(page)).not.toContainText('из ссылки');
});

test('the settings are the program’s world', async ({ page }) => {
	const source = 'import os, sys\nprint(os.cpu_count(), round(sys.getswitchinterval(), 6))\n';
	const { stdout, settings } = await run(page, source, '&interval=0.5&cpus=3');
	expect(stdout).toBe('3 0.0005\n');
	expect(settings).toMatchObject({ cpus: 3, intervalMs: 0.5 });
});

test('a shared link brings back what was written, and only the settings that were changed', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page);
	await editor(page).click();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('print("ёлка & 🐍 #1")');
	await page.getByLabel('Задержка сети').fill('7');
	await page.getByRole('button', { name: 'Поделиться' }).click();
	await expect(page.getByText(/Ссылка на\sпрограмму скопирована/)).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	await page.getByLabel('Задержка сети').fill('7');
	await editor(page).click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(' ');
	await expect(page.getByText(/Ссылка на\sпрограмму скопирована/), 'of another text').toHaveCount(0);
	expect(link).toMatch(/\/lab\/#code=[\w-]+&latency=7$/);
	const other = await context.newPage();
	await open(other, link);
	await expect(editor(other)).toContainText('print("ёлка & 🐍 #1")');
	await expect(other.getByLabel('Задержка сети')).toHaveValue('7');
});

for (const [name, code, message] of [
	['a broken link', 'abcdefgh', 'Ссылка повреждена'],
	['an empty link', '', 'Ссылка повреждена'],
	['an oversized link', 'A'.repeat(70_000), 'Ссылка слишком велика'],
	[
		'a link that unfolds without end',
		deflateRawSync('\n'.repeat(30_000_000)).toString('base64url'),
		'Ссылка слишком велика',
	],
] as const) {
	test(`${name} gives a message and an empty editor`, async ({ page }) => {
		await open(page, `lab/#code=${code}`);
		await expect(page.getByRole('alert').filter({ hasText: message })).toBeVisible();
		await expect(page.locator('.cm-line')).toHaveText(['']);
		await expectState(page, 'idle');
	});
}

test('parts of a link that mean nothing are named, and the code is open', async ({ page }) => {
	await open(page, linkTo('print(1)', '&cpus=99&colour=red'));
	await expect(page.getByRole('alert')).toContainText('cpus=99, colour=red');
	await expect(editor(page)).toContainText('print(1)');
});

test('the reader’s text survives a reload, and a link that replaces it', async ({ page }) => {
	await open(page);
	await editor(page).click();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('print("моё")');
	await page.reload();
	await expect(editor(page)).toContainText('print("моё")');
	await page.evaluate(
		(hash) => {
			location.hash = hash;
		},
		linkTo('print("чужое")').replace('lab/', ''),
	);
	await expect(editor(page)).toContainText('print("чужое")');
	await page.getByRole('button', { name: 'Вернуть его' }).click();
	await expect(editor(page)).toContainText('print("моё")');
	await page.reload();
	await expect(editor(page)).toContainText('print("моё")');
});

test('every text that was replaced can be had again, also after a reload', async ({ page }) => {
	await open(page);
	const write = async (text: string) => {
		await editor(page).click();
		await page.keyboard.press('Control+a');
		await page.keyboard.type(text);
	};
	await write('print("first of mine")');
	await picker(page).selectOption('barrier.py');
	await expect(editor(page)).toContainText('Barrier');
	await write('print("second of mine")');
	await picker(page).selectOption('pool.py');
	await expect(editor(page)).toContainText('Pool');
	await page.getByRole('button', { name: 'Понятно' }).click();
	await page.reload();
	await expect(page.locator('.cm-content')).toBeVisible();
	await picker(page).selectOption({ label: await earlierLabel(page, 'Потоки против процессов') });
	await expect(editor(page)).toContainText('first of mine');
	await picker(page).selectOption({ label: await earlierLabel(page, 'Барьер') });
	await expect(editor(page)).toContainText('second of mine');
	expect(await earlierLabel(page, 'Потоки против процессов')).toMatch(/\d/);
});

/** How the picker names the text that began as this program. */
async function earlierLabel(page: Page, program: string): Promise<string> {
	const option = picker(page).locator('option', { hasText: `${program},` });
	await expect(option).toHaveCount(1);
	return (await option.textContent()) ?? '';
}

test('another program leaves the one that runs alone', async ({ page }) => {
	await open(page, linkTo('print("still here")\ninput("and now? ")\n'));
	const reported = nextReport(page);
	await runButton(page).click();
	await expect(page.locator('.program-question')).toBeVisible();
	await picker(page).selectOption('barrier.py');
	await expect(editor(page)).toContainText('Barrier');
	await expect(page.locator('.former-program')).toBeVisible();
	await expect(log(page)).toContainText('still here');
	await page.locator('.program-question input').fill('yes');
	await page.keyboard.press('Enter');
	expect(await reported).toMatchObject({ status: 'done' });
	await expect(log(page)).toContainText('still here');
});

test('a script that came cut in half is told, and a reload past what is kept cures it', async ({ page }) => {
	let isCut = true;
	await page.route(/\/client\.[^/]*\.js/, async (route) => {
		const response = await route.fetch();
		const body = await response.text();
		// The island's runtime has the same name.
		const isEngine = body.includes('onWarming');
		await route.fulfill({ response, body: isEngine && isCut ? body.slice(0, body.length / 2) : body });
	});
	await open(page, linkTo('print("whole again")'));
	await runButton(page).click();
	await expectState(page, 'unavailable');
	await expect(page.locator('.program-status .reason')).toHaveText('Python не загрузился.');
	isCut = false;
	await page.getByRole('button', { name: 'Загрузить страницу заново' }).click();
	await expectState(page, 'idle');
	await expect(editor(page)).toContainText('whole again');
	const reported = nextReport(page);
	await runButton(page).click();
	expect(await reported).toMatchObject({ status: 'done', stdout: 'whole again\n' });
});

test('the program, the settings and the part that were chosen survive a reload; Back leads where the reader was', async ({
	page,
}) => {
	await page.goto('');
	await open(page);
	await picker(page).selectOption('deadlock.py');
	await expect(page).toHaveURL(/\/lab\/#listing=deadlock\.py$/);
	await page.getByLabel('Задержка сети').fill('7');
	await page.getByLabel('Задержка сети').blur();
	await expect(page).toHaveURL(/#listing=deadlock\.py&latency=7$/);
	await page.reload();
	await expect(picker(page)).toHaveValue('deadlock.py');
	await expect(page.getByLabel('Задержка сети')).toHaveValue('7');
	await expectState(page, 'idle');
	await page.locator('.lab-parts input').last().check({ force: true });
	await expect(page).toHaveURL(/#workload=/);
	await page.reload();
	await expect(page.locator('.lab-workload')).toBeVisible();
	await page.locator('.lab-parts input').first().check({ force: true });
	await expect(page).toHaveURL(/#listing=deadlock\.py&latency=7$|#listing=threads_or_processes\.py$/);
	await expect(page.locator('.cm-content')).toBeVisible();
	await editor(page).click();
	await page.keyboard.type('# mine ');
	await page.getByLabel('Задержка сети').fill('8');
	await page.getByLabel('Задержка сети').blur();
	await expect(page).toHaveURL(/\/lab\/#latency=8$/);
	await page.reload();
	await expect(page.locator('.program-code')).toContainText('# mine');
	await expect(page.getByLabel('Задержка сети')).toHaveValue('8');
	await page.goBack();
	await expect(page).not.toHaveURL(/lab/);
});

test('a text that the browser has no room for is said to be at risk', async ({ page }) => {
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('Full', 'QuotaExceededError');
		};
	});
	await open(page);
	await editor(page).click();
	await page.keyboard.type('x');
	await expect(page.getByRole('alert').filter({ hasText: 'Хранилище браузера заполнено' })).toBeVisible();
});

test('any listing can be started from, and Reset brings it back as it was', async ({ page }) => {
	await open(page);
	await picker(page).selectOption({ label: 'Гонка: Потоки' });
	await expect(editor(page)).toContainText('triple_slowly');
	await editor(page).click();
	await page.keyboard.type('# моё ');
	await expect(editor(page)).toContainText('# моё');
	await page.getByRole('button', { name: 'Сбросить' }).click();
	await expect(editor(page)).not.toContainText('# моё');
	await page.goto('lab/#listing=sleep/threads.py');
	await expect(editor(page)).toContainText('SECONDS = 2');
});

testOnOnePage('an error marks its line, and leads there by keyboard', async ({ onlyPage: page }) => {
	const report = await run(page, 'def half(x):\n    return x / 0\n\n\nhalf(1)\n');
	expect(report).toMatchObject({ status: 'failed', exitCode: 1, failure: { kind: 'exception' } });
	await expectState(page, 'failed');
	await expect(page.locator('.cm-error-line')).toHaveText('    return x / 0');
	await expect(page.locator('.cm-error-message')).toHaveText('ZeroDivisionError: division by zero');
	await expect(log(page)).toContainText('Traceback (most recent call last)');
	const leading = page.locator('.failure').getByRole('button', { name: 'Перейти к строке 2' });
	await leading.focus();
	await page.keyboard.press('Enter');
	await expect(editor(page)).toBeFocused();
	await page.keyboard.type('#');
	await expect(page.locator('.cm-error-line'), 'a line that is mended is marked no more').toHaveCount(0);
	await expect(page.locator('.cm-line').nth(1)).toHaveText('#    return x / 0');
});

testOnOnePage('a traceback of a child process leads to the line too', async ({ onlyPage: page }) => {
	const source = `from multiprocessing import Process

def fail():
    raise ValueError

if __name__ == "__main__":
    process = Process(target=fail)
    process.start()
    process.join()
`;
	await run(page, source);
	await log(page).getByRole('button', { name: 'Перейти к строке 4' }).click();
	await expect(editor(page)).toBeFocused();
});

testOnOnePage('a syntax error marks its line', async ({ onlyPage: page }) => {
	const report = await run(page, 'x = 1\nprint(x\n');
	expect(report.failure).toMatchObject({
		kind: 'exception',
		uncaught: { type: 'SyntaxError', location: { file: 'main.py', line: 2 } },
	});
	await expect(page.locator('.cm-error-line')).toHaveText('print(x');
});

test('the keyboard runs the program, and leaves the editor by Escape and Tab', async ({ page }) => {
	await open(page, linkTo('print("готово")'));
	await editor(page).focus();
	await page.keyboard.press('Control+End');
	await page.keyboard.press('Tab');
	await expect(editor(page), 'Tab indents').toBeFocused();
	const reported = nextReport(page);
	await page.keyboard.press('Control+Enter');
	expect((await reported).stdout).toBe('готово\n');
	await expect(editor(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
	await expect(runButton(page)).toBeFocused();
});

test('the editor indents, comments and undoes', async ({ page }) => {
	await open(page, linkTo('pass'));
	await editor(page).click();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('if True:\nx = 1');
	await expect(page.locator('.cm-line')).toHaveText(['if True:', '    x = 1']);
	await page.keyboard.press('Control+/');
	await expect(page.locator('.cm-line').nth(1)).toHaveText('    # x = 1');
	await page.keyboard.press('Control+/');
	await expect(page.locator('.cm-line').nth(1)).toHaveText('    x = 1');
	await picker(page).selectOption({ label: 'Барьер' });
	await expect(editor(page)).toContainText('Barrier');
	await editor(page).click();
	await page.keyboard.press('Control+z');
	await expect(page.locator('.cm-line')).toHaveText(['if True:', '    x = 1']);
});

testOnOnePage('input() asks in the page, and the answer comes back', async ({ onlyPage: page }) => {
	await open(page, linkTo('name = input("Как вас зовут? ")\nprint("Здравствуйте,", name)\n'));
	const reported = nextReport(page);
	await runButton(page).click();
	const field = page.getByRole('textbox', { name: 'Как вас зовут?' });
	await expect(field).toBeFocused();
	await field.fill('Ада');
	await page.keyboard.press('Enter');
	expect((await reported).stdout).toBe('Как вас зовут? Здравствуйте, Ада\n');
	await expect(log(page)).toHaveText(/Как вас зовут\? Ада\s*Здравствуйте, Ада/);
	await expect(field).toHaveCount(0);
	await expect(runButton(page)).toBeFocused();
});

testOnOnePage('input() without an answer gets the end of input', async ({ onlyPage: page }) => {
	await open(page, linkTo('try:\n    input()\nexcept EOFError:\n    print("конец")\n'));
	const reported = nextReport(page);
	await runButton(page).click();
	await page.getByRole('button', { name: 'Конец ввода' }).click();
	expect((await reported).stdout).toBe('конец\n');
});

test('Stop ends a program that asks, and one that never ends', async ({ page }) => {
	for (const source of ['input("?")', 'print("идёт", flush=True)\nwhile True: pass']) {
		await open(page, linkTo(source));
		await page.reload();
		await expect(editor(page)).toContainText(source.split('\n')[0] as string);
		const reported = nextReport(page);
		await runButton(page).click();
		await expectState(page, 'running');
		await page.getByRole('button', { name: 'Остановить' }).click();
		expect((await reported).status).toBe('cancelled');
		await expect(runButton(page)).toBeVisible();
		await expect(page.getByText(/Остановлена через/).first()).toBeVisible();
	}
});

testOnOnePage('a deadlock is told with its threads, their lines and what they wait for', async ({ onlyPage: page }) => {
	await open(page);
	await picker(page).selectOption({ label: 'Взаимная блокировка' });
	await expect(editor(page)).toContainText('fork');
	const reported = nextReport(page);
	await runButton(page).click();
	expect((await reported).failure?.kind).toBe('deadlock');
	const table = page.getByRole('table', { name: 'Кто чего ждёт' });
	await expect(table.getByRole('row', { name: /^Платон/ })).toBeVisible();
	await expect(table.getByRole('row', { name: /^Кант/ })).toBeVisible();
	await table.getByRole('row', { name: /^Кант/ }).getByRole('button').click();
	await expect(editor(page)).toBeFocused();
});

test('a limit that is reached is told, and raised by a button', async ({ page }) => {
	await open(page, linkTo('print("x" * 1_500_000)\n'));
	await page.getByText(/^Пределы/).click();
	await page.getByRole('textbox', { name: /^Вывод/ }).fill('1');
	const reported = nextReport(page);
	await runButton(page).click();
	expect((await reported).failure?.kind).toBe('output-limit');
	const again = nextReport(page);
	await page.getByRole('button', { name: /Увеличить до\s2/ }).click();
	expect(await again).toMatchObject({ status: 'done', settings: { outputMb: 2 } });
});

test('a setting out of bounds is named beside its field, and nothing runs', async ({ page }) => {
	await open(page);
	await page.getByLabel('Ядер').fill('0');
	await runButton(page).click();
	await expect(page.getByLabel('Ядер')).toBeFocused();
	await expect(page.getByLabel('Ядер')).toHaveAccessibleDescription(/целое число от\s1 до\s16/);
	await expectState(page, 'idle');
});

testOnOnePage(
	'ten megabytes of output leave the page alive, and are there to the last byte',
	async ({ onlyPage: page }) => {
		const source = 'for i in range(100_000):\n    print(f"{i:099d}")\n';
		const report = await run(page, source);
		expect(report.stdout.length).toBe(10_000_000);
		await expect(log(page)).toContainText('99999');
		await expect(log(page)).toContainText('выше ещё');
		expect((await log(page).innerText()).length).toBeLessThan(200_000);
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Скачать: Вывод' }).click();
		const stream = await (await download).createReadStream();
		let bytes = 0;
		for await (const chunk of stream) bytes += (chunk as Buffer).length;
		expect(bytes).toBe(10_000_000);
	},
);

testOnOnePage(
	'both streams are told apart, and processes are named where there are several',
	async ({ onlyPage: page }) => {
		const source = [
			'import sys',
			'from multiprocessing import Process',
			'def work():',
			'    print("из процесса")',
			'if __name__ == "__main__":',
			'    print("в stderr", file=sys.stderr)',
			'    child = Process(target=work, name="помощник")',
			'    child.start()',
			'    child.join()',
			'    print("конец")',
		].join('\n');
		const report = await run(page, source);
		expect(report).toMatchObject({ status: 'done', stderr: 'в stderr\n', stdout: 'из процесса\nконец\n' });
		await expect(log(page).locator('.stderr')).toHaveText('в stderr\n');
		await expect(log(page)).toContainText('помощник');
	},
);

test('without the editor’s script the plain field holds the program and runs it', async ({ page }) => {
	await page.route(/code-mirror/, (route) => route.abort());
	await page.goto('lab/');
	await expect(page.getByText('Редактор с подсветкой не загрузился')).toBeVisible();
	await editor(page).fill('print("и так")');
	const reported = nextReport(page);
	await page.keyboard.press('Control+Enter');
	expect((await reported).stdout).toBe('и так\n');
});

test('what is typed while the editor takes the place of the plain field is kept', async ({ page }) => {
	const typed = 'abcdefghij'.repeat(20);
	let come = () => {};
	const awaited = new Promise<void>((resolve) => {
		come = resolve;
	});
	await page.route(/code-mirror/, async (route) => {
		await awaited;
		await route.continue();
	});
	await page.goto('lab/');
	await editor(page).fill('');
	await page.keyboard.type(typed);
	come();
	await page.keyboard.type(typed, { delay: 5 });
	await expect(page.locator('.code-editor')).toBeVisible();
	await expect(editor(page)).toHaveText(typed + typed);
});

test.describe('where nothing stands between the page and the network', () => {
	test('an engine whose files do not come says so, and runs once they do', async ({ page }) => {
		await page.route(/\/python\//, (route) => route.abort());
		await open(page, linkTo('print("пришло")'));
		await runButton(page).click();
		await expectState(page, 'failed');
		await expect(
			page.locator('.failure').getByText('Нет связи с сайтом: файлы Python не загрузились.').first(),
		).toBeVisible();
		await page.unroute(/\/python\//);
		const reported = nextReport(page);
		await runButton(page).click();
		expect((await reported).stdout).toBe('пришло\n');
		await expect(page.locator('.failure')).toHaveCount(0);
	});
});

testOnOnePage('an exit code of the program’s own is told, and is no error of a line', async ({ onlyPage: page }) => {
	const report = await run(page, 'import sys\nsys.exit(3)\n');
	expect(report).toMatchObject({ status: 'failed', exitCode: 3 });
	await expect(page.getByText(/Завершилась с\sкодом 3/).first()).toBeVisible();
	await expect(page.locator('.cm-error-line')).toHaveCount(0);
});

test('a browser without JSPI is told before Run what it lacks, with links to what it can do', async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(WebAssembly, 'Suspending');
		Reflect.deleteProperty(WebAssembly, 'promising');
	});
	await open(page);
	await expectState(page, 'unavailable');
	await expect(runButton(page)).toBeDisabled();
	await expect(page.locator('.program-status .reason')).toBeVisible();
	await expect(page.locator('.program .failure')).toContainText(/не\sумеет приостанавливать WebAssembly/);
	for (const [name, place] of [
		[/статей на\sTypeScript/, '#demo-sum-of-squares'],
		[/нужен браузер/, '#browsers'],
	] as const) {
		const address = await page.locator('.program .failure').getByRole('link', { name }).getAttribute('href');
		const other = await page.context().newPage();
		await other.goto(address as string);
		await expect(other.locator(place)).toBeVisible();
		await other.close();
	}
	await page.locator('.program .failure').getByRole('link', { name: 'сравнить стратегии' }).click();
	await expect(page.getByRole('button', { name: 'Запустить выбранные' })).toBeVisible();
});

for (const width of [390, 1280]) {
	test(`after an error and at a question the laboratory is accessible at ${width} px in both themes`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await run(page, 'import sys\nprint("вывод")\nprint("ошибка", file=sys.stderr)\nraise ValueError("нет")\n');
		await expectState(page, 'failed');
		await expectAccessible(page);
		await open(page, linkTo('input("Сколько?")'));
		await page.reload();
		await runButton(page).click();
		await expect(page.getByRole('textbox', { name: 'Сколько?' })).toBeVisible();
		await expectAccessible(page);
	});
}
