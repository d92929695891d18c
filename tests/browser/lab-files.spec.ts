/** A program of several files: only lines of the one in the editor lead to it, others are called by their file. */
import { explore, explorer, openProgram, replay } from './explorer-page.ts';
import { textsIn } from './fixtures.ts';
import { expect, test } from './program-lab.ts';

const { lab: texts } = textsIn('ru');

/** Writes a module, and goes on with the rest. */
const withHelper = (helper: string, rest: string) =>
	`with open("helper.py", "w") as file:\n    file.write(${JSON.stringify(helper)})\n${rest}`;

test('what fails in a module that the program wrote is told by its file, and no line of the editor is marked', async ({
	lab,
}) => {
	await lab.open(withHelper('def work():\n    return 1 / 0\n', 'import helper\n\nhelper.work()\n'));
	const { reported } = await lab.run();
	expect((await reported).failure).toMatchObject({
		uncaught: { type: 'ZeroDivisionError', location: { file: 'helper.py', line: 2, column: null } },
	});
	const failure = lab.page.locator('.failure');
	await expect(failure).toContainText('helper.py, строка 2');
	await expect(failure.getByRole('button')).toHaveCount(0);
	await expect(lab.page.locator('.cm-error-line')).toHaveCount(0);
	// Of the traceback, the line that is in the editor leads to it, and that of the module does not.
	await expect(lab.log.getByRole('button')).toHaveCount(1);
	await lab.log.getByRole('button', { name: texts.goToLine(5) }).click();
	await expect(lab.editor).toBeFocused();
});

test('a module that is wrong in its syntax is told by its file', async ({ lab }) => {
	await lab.open(withHelper('x = 1\ny = = 2\n', 'import helper\n'));
	const { reported } = await lab.run();
	expect((await reported).failure).toMatchObject({
		uncaught: { type: 'SyntaxError', location: { file: 'helper.py', line: 2, column: 5 } },
	});
	await expect(lab.page.locator('.failure')).toContainText('helper.py, строка 2');
	await expect(lab.page.locator('.cm-error-line')).toHaveCount(0);
});

test('of the traceback of a script that the program starts no line leads to the editor', async ({ lab }) => {
	await lab.open(withHelper('\n1 / 0\n', 'import subprocess, sys\nsubprocess.run([sys.executable, "helper.py"])\n'));
	const { reported } = await lab.run();
	const { status, stderr } = await reported;
	expect(status).toBe('done');
	expect(stderr).toContain('File "/home/reader/helper.py", line 2');
	await expect(lab.log).toContainText('ZeroDivisionError');
	await expect(lab.log.getByRole('button')).toHaveCount(0);
});

test('a process without its guard, in a module, is told of where it starts the others', async ({ lab }) => {
	const helper =
		'from multiprocessing import Pool\n\ndef start():\n    with Pool(2) as pool:\n        pool.map(abs, [1])\n';
	await lab.open(withHelper(helper, 'import helper\nhelper.start()\n'));
	const { reported } = await lab.run();
	expect((await reported).failure).toMatchObject({
		uncaught: { type: 'RuntimeError', location: { file: 'helper.py' } },
	});
});

test('of threads and scripts that wait for ever each is told by its file', async ({ lab }) => {
	const helper = `import threading

lock = threading.Lock()


def take():
    lock.acquire()
    lock.acquire()


if __name__ == "__main__":
    take()
`;
	const rest = `import helper, subprocess, sys, threading
threading.Thread(target=helper.take, name="worker").start()
subprocess.run([sys.executable, "helper.py"])
`;
	await lab.open(withHelper(helper, rest));
	const { reported } = await lab.run();
	const { failure } = await reported;
	if (failure?.kind !== 'deadlock') throw new Error(`no deadlock, but ${JSON.stringify(failure)}`);
	const told = failure.threads.map(({ thread, location, waitsFor }) => [
		thread,
		location?.file,
		location?.line,
		waitsFor,
	]);
	const waitsForLock = expect.objectContaining({ type: 'Lock', name: 'lock' });
	expect(told).toHaveLength(3);
	expect(told).toEqual(
		expect.arrayContaining([
			['MainThread', 'main.py', 5, expect.anything()],
			['worker', 'helper.py', 8, waitsForLock],
			['MainThread', 'helper.py', 8, waitsForLock],
		]),
	);
	const table = lab.page.getByRole('table', { name: texts.stuck.caption });
	await expect(table.getByText('helper.py, строка 8')).toHaveCount(2);
	await expect(table.getByRole('button')).toHaveCount(1);
	await table.getByRole('button', { name: texts.goToLine(5) }).click();
	await expect(lab.editor).toBeFocused();
});

test('a schedule is followed into a module that the program wrote, whose lines lead nowhere', async ({ lab }) => {
	const { page } = lab;
	const helper =
		'counter = 0\n\ndef step(x):\n    return x\n\ndef work():\n    global counter\n    counter = step(counter) + 1\n';
	const rest = `import helper, threading
threads = [threading.Thread(target=helper.work) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(helper.counter)
`;
	await openProgram(page, withHelper(helper, rest));
	const { outcomes, tried } = await explore(page);
	expect(tried.isComplete).toBe(true);
	expect(outcomes.map(({ end }) => end.output.map(({ text }) => text).join('')).sort()).toEqual(['1\n', '2\n']);
	const lost = explorer(page).locator('[data-outcome]', { has: page.locator('pre', { hasText: '1' }) });
	await lost.getByRole('button', { name: 'Построчно' }).click();
	const updates = replay(page).locator('li', { hasText: 'helper.py, строка 8' });
	await expect(updates.first()).toContainText('counter = step(counter) + 1');
	await updates.first().locator('.explorer-line').click();
	await expect(replay(page).getByRole('button', { name: /в редакторе/ })).toHaveCount(0);
	await replay(page).locator('li').first().locator('.explorer-line').click();
	await replay(page).getByRole('button', { name: 'Строка 1 в редакторе' }).click();
	await expect(lab.editor).toBeFocused();
});
