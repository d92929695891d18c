/** The laboratory's output is a small terminal: what is written over, in colours, asked, copied and reported. */
import { readFile } from 'node:fs/promises';
import { DEFAULT_LOCALE } from '../../src/i18n/locales.ts';
import { textsIn } from './fixtures.ts';
import { expect, test } from './program-lab.ts';

const texts = textsIn(DEFAULT_LOCALE).lab;

const BARS = `
import threading, time
screen = threading.Lock()
def load(row):
    for step in range(11):
        with screen:
            print(f"\\033[{3 - row}A\\r\\033[32mbar {row}\\033[0m {'━' * step} {step * 10}%\\033[{3 - row}B\\r", end="", flush=True)
        time.sleep(0.005)
print("\\n" * 3, end="")
threads = [threading.Thread(target=load, args=[row]) for row in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("done")
`;
const BARS_SHOWN = `${[0, 1, 2].map((row) => `bar ${row} ${'━'.repeat(10)} 100%\n`).join('')}done\n`;

test('bars of several threads stand one under another, also in what is reported and saved', async ({ lab }) => {
	await lab.open(BARS);
	const { reported } = await lab.run();
	expect((await reported).stdout).toBe(BARS_SHOWN);
	expect(await lab.log.locator('pre').textContent()).toBe(BARS_SHOWN);
	const download = lab.page.waitForEvent('download');
	await lab.page.getByRole('button', { name: `${texts.saveOutput}: ${texts.output}` }).click();
	expect(await readFile(await (await download).path(), 'utf8')).toBe(BARS_SHOWN);
});

test('colours differ between the themes, and neither asks for a style sheet', async ({ lab }) => {
	await lab.open('print("\\033[33myellow\\033[0m \\033[1;38;2;10;20;30mnight\\033[0m plain")');
	const { reported } = await lab.run();
	expect((await reported).stdout).toBe('yellow night plain\n');
	const coloursIn = async (colorScheme: 'light' | 'dark') => {
		await lab.page.emulateMedia({ colorScheme });
		const spans = lab.log.locator('pre span');
		return spans.evaluateAll((all) => all.map((span) => getComputedStyle(span).color));
	};
	const [light, dark] = [await coloursIn('light'), await coloursIn('dark')];
	expect(new Set([light[0], light[2], light[3], dark[0], dark[2]]).size).toBe(5);
	await lab.page.emulateMedia({ colorScheme: 'light' });
});

test('a program is told how wide its output is, and a line of that width is not folded', async ({ lab }) => {
	for (const width of [390, 1280]) {
		await lab.page.setViewportSize({ width, height: 800 });
		await lab.open(
			`import os\n# ${width}\nprint(os.get_terminal_size().columns)\nprint("x" * os.get_terminal_size().columns)`,
		);
		const { reported } = await lab.run();
		const [columns = '', line = ''] = (await reported).stdout.split('\n');
		expect(line).toHaveLength(Number(columns));
		const pre = lab.log.locator('pre');
		const lineHeights = await pre.evaluate(
			(log) => log.clientHeight / Number.parseFloat(getComputedStyle(log).lineHeight),
		);
		expect(Math.round(lineHeights)).toBe(2);
	}
});

test('a traceback is coloured, leads to its line, and is plain where it is reported', async ({ lab }) => {
	await lab.open('def f():\n    return 1 / 0\n\n\nf()\n');
	const { reported } = await lab.run();
	const report = await reported;
	expect(report.stderr).toMatch(/^Traceback \(most recent call last\):\n {2}File "main.py", line 5, in <module>\n/);
	expect(report.failure).toMatchObject({
		kind: 'exception',
		uncaught: { location: { file: 'main.py', line: 2 }, message: 'division by zero' },
	});
	const styled = await lab.log.locator('pre span').evaluateAll((all) => all.filter((span) => span.style.color !== ''));
	expect(styled.length).toBeGreaterThan(3);
	await lab.log.getByRole('button', { name: texts.goToLine(5) }).click();
	await expect(lab.editor).toBeFocused();
});

test('a password is not shown, neither as it is typed nor afterwards', async ({ lab }) => {
	await lab.open('import getpass\nprint(len(getpass.getpass("Password: ")))');
	const { reported } = await lab.run();
	const field = lab.question.getByLabel('Password:');
	await expect(field).toHaveAttribute('type', 'password');
	await field.fill('geheim');
	await field.press('Enter');
	expect((await reported).stdout).toBe('6\n');
	expect(await lab.log.locator('pre').textContent()).toBe('Password: \n6\n');
});

test('the debugger asks in the page, for a thread too, and Ctrl+D ends the input', async ({ lab }) => {
	await lab.open(`
import sys, threading
def work():
    here = 20
    breakpoint()
    print("after")
thread = threading.Thread(target=work)
thread.start()
thread.join()
for line in sys.stdin:
    print("read", line, end="")
print("end")
`);
	const { reported } = await lab.run();
	for (const command of ['p here', 'here += 1', 'p here', 'c']) {
		const field = lab.question.getByLabel('(Pdb)');
		await field.fill(command);
		await field.press('Enter');
	}
	const field = lab.question.getByLabel(texts.question);
	await field.fill('a line');
	await field.press('Enter');
	await expect(lab.log).toContainText('read a line');
	await expect(field).toHaveValue('');
	await field.press('Control+d');
	const { stdout, status } = await reported;
	expect(status).toBe('done');
	expect(stdout).toMatch(/\(Pdb\) 20\n\(Pdb\) \(Pdb\) 21\n\(Pdb\) after\nread a line\nend\n$/);
});

test('a hundred thousand updates of a bar leave one line, and the page can be used meanwhile', async ({ lab }) => {
	await lab.open(`
import sys
for step in range(100_000):
    print(f"\\r{step + 1:>7} {'█' * (step % 40):<40}|", end="", file=sys.stderr)
print("\\nend", file=sys.stderr)
`);
	const { reported } = await lab.run();
	// Screen readers are told nothing of what only passes.
	await expect(lab.log).toHaveAttribute('aria-busy', 'true');
	const report = await reported;
	expect(report).toMatchObject({ status: 'done', stderr: ` 100000 ${'█'.repeat(39)} |\nend\n` });
	expect(await lab.log.locator('pre').textContent()).toBe(report.stderr);
	await expect(lab.log).toHaveAttribute('aria-busy', 'false');
});
