/** What the explorer says where a schedule cannot be followed, and where a run is not the whole truth. */
import { formatSchedule, MAX_TEXT_LENGTH } from '../../src/demos/python/explorer/schedule.ts';
import { explore, explorer, exploreUntil, openProgram, replay } from './explorer-page.ts';
import { expect, test } from './fixtures.ts';

const program = (amount: number) => `import threading
total = 0
def same(number):
    return number
def work():
    global total
    total = same(total) + ${amount}
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
`;
const TURNS = [{ kind: 'thread', thread: 0, points: 1, hash: 7 }] as const;

test('a schedule of another version is not followed, and the program can be explored anew', async ({ page }) => {
	await openProgram(page, program(1), formatSchedule({ rule: 'cpython', turns: TURNS }, 'another'));
	await explorer(page).getByRole('button', { name: 'Построчно' }).click();
	await expect(explorer(page).getByRole('alert')).toContainText('записано другой версией сайта');
	await expect(replay(page)).toHaveCount(0);
	expect((await explore(page)).outcomes).toHaveLength(2);
	await expect(explorer(page).getByRole('alert')).toHaveCount(0);
});

test('a schedule of another program stops where it differs, and says so', async ({ page }) => {
	await openProgram(page, program(1));
	const { outcomes } = await explore(page);
	const lost = outcomes.find(({ end }) => end.output[0]?.text === '1\n')?.schedule ?? '';
	const edited = program(1).replace('    return number', '    number = abs(number)\n    return number');
	await openProgram(page, edited, lost);
	await explorer(page).getByRole('button', { name: 'Построчно' }).click();
	await expect(replay(page).getByRole('alert')).toContainText('программа идёт не так, как записано');
	await expect(replay(page).locator('.explorer-output')).toHaveCount(0);
	// A change that moves nothing, such as of a number, is no other run.
	await openProgram(page, program(5), lost);
	await explorer(page).getByRole('button', { name: 'Построчно' }).click();
	await expect(replay(page).locator('.explorer-output')).toHaveText('5\n');
});

test('a schedule that is damaged or too long is refused', async ({ page }) => {
	await openProgram(page, program(1), 'c1-nothing');
	await explorer(page).getByRole('button', { name: 'Построчно' }).click();
	await expect(explorer(page).getByRole('alert')).toContainText('повреждено');
	await page.goto('about:blank');
	await page.goto(`lab/#listing=counter.py&schedule=c1-x-${'0'.repeat(MAX_TEXT_LENGTH)}`);
	await explorer(page).getByRole('button', { name: 'Построчно' }).click();
	await expect(explorer(page).getByRole('alert')).toContainText('слишком длинное');
});

test('a program that never ends is an outcome, which says what a run is given', async ({ page }) => {
	await openProgram(page, 'while True:\n    pass\n');
	const { outcomes, tried } = await explore(page);
	expect(outcomes).toMatchObject([{ end: { kind: 'endless' } }]);
	expect(tried.isComplete).toBe(true);
	const item = explorer(page).locator('[data-outcome=endless]');
	await expect(item).toContainText('Не уложилась в отведённое');
	await expect(item).toContainText(/20\s000 мест/);
	await expect(explorer(page)).toContainText('Ни один прогон не дошёл до конца');
});

test('where no run reaches its end, the exploration gives up early and says what to change', async ({ page }) => {
	const turns = (count: number) =>
		`import threading\ncount = 0\ndef work():\n    global count\n    for _ in range(${count}):\n        count = abs(count) + 1\nthreads = [threading.Thread(target=work) for _ in range(2)]\nfor each in threads: each.start()\nfor each in threads: each.join()\nprint(count)\n`;
	await openProgram(page, turns(20_000));
	const { runs, outcomes } = await explore(page);
	expect(outcomes).toMatchObject([{ end: { kind: 'endless' } }]);
	expect(runs).toBeLessThan(100);
	await expect(explorer(page)).toContainText('Сократите циклы');
	await expect(explorer(page)).not.toContainText('Испробованы все расписания');
	await openProgram(page, turns(2));
	expect((await explore(page)).outcomes.length).toBeGreaterThan(1);
	await expect(explorer(page)).not.toContainText('Сократите циклы');
});

test('a call that never comes back is an outcome too, and the next program is explored', async ({ page }) => {
	await openProgram(page, 'sum(range(10 ** 15))\n');
	const { outcomes } = await explore(page);
	expect(outcomes).toMatchObject([{ end: { kind: 'endless' }, count: 1 }]);
	await openProgram(page, program(1));
	expect((await explore(page)).outcomes).toHaveLength(2);
});

const BESIDE: Readonly<Record<string, string>> = {
	'a process':
		'import multiprocessing\nif __name__ == "__main__":\n    child = multiprocessing.Process(target=print)\n    child.start()\n    child.join()\n',
	'a program': 'import subprocess, sys\nsubprocess.run([sys.executable, "-c", "print(1)"])\n',
	'a command': 'import os\nos.system("echo 1")\n',
	'an interpreter': 'from concurrent import interpreters\ninterpreters.create().exec("print(1)")\n',
	'a pool of interpreters':
		'from concurrent.futures import InterpreterPoolExecutor\nwith InterpreterPoolExecutor(2) as pool:\n    print(*pool.map(pow, [1, 2], [2, 2]))\n',
};

for (const [what, source] of Object.entries(BESIDE)) {
	test(`of a program that starts ${what} it is said that only threads of one process are explored`, async ({
		page,
	}) => {
		await openProgram(page, source);
		expect((await explore(page)).flaws).toEqual(['processes']);
		await expect(explorer(page)).toContainText(/запускает ещё один процесс или\sинтерпретатор/);
		await expect(explorer(page).locator('[data-outcome]')).toHaveCount(0);
	});
}

test('sockets and signals between threads of one process are explored like all else', async ({ page }) => {
	await openProgram(
		page,
		`import os, signal, socket, threading
signal.signal(signal.SIGTERM, lambda number, frame: print("handled"))
def ask():
    with socket.create_connection(("127.0.0.1", 9000)) as client:
        client.sendall(b"hi")
    os.kill(os.getpid(), signal.SIGTERM)
with socket.create_server(("127.0.0.1", 9000)) as server:
    thread = threading.Thread(target=ask)
    thread.start()
    accepted, _ = server.accept()
    print(accepted.recv(10))
    accepted.close()
    thread.join()
`,
	);
	const { outcomes, flaws } = await explore(page);
	expect(flaws).toEqual([]);
	for (const { end } of outcomes) {
		expect(end.kind).toBe('exit');
		expect(end.output[0]?.text).toContain("b'hi'\n");
		expect(end.output[0]?.text).toContain('handled\n');
	}
});

test('of a server that is never asked it is said that nobody asks it', async ({ page }) => {
	await openProgram(
		page,
		'from http.server import BaseHTTPRequestHandler, HTTPServer\nHTTPServer(("", 8000), BaseHTTPRequestHandler).serve_forever()\n',
	);
	expect((await explore(page)).outcomes).toMatchObject([{ end: { kind: 'endless' } }]);
	await expect(explorer(page)).toContainText(/Запросов к\sсерверу и\sсигналов извне здесь не\sбывает/);
});

test('a program that reaches for JavaScript is explored, each run in an interpreter of its own', async ({ page }) => {
	await openProgram(page, `import js\n${program(1)}`);
	// A new interpreter for each run takes its time: one that lost no update and one that did are enough.
	const { outcomes, flaws } = await exploreUntil(page, 2);
	expect(flaws).toEqual([]);
	expect(outcomes.map(({ end }) => end.output[0]?.text).sort()).toEqual(['1\n', '2\n']);
	expect(outcomes.map(({ isConfirmed }) => isConfirmed)).not.toContain(false);
});

test('of a program that asks for input it is said that there is none', async ({ page }) => {
	await openProgram(page, 'print(input("Who? "))\n');
	const { outcomes, flaws } = await explore(page);
	expect(flaws).toEqual(['input']);
	expect(outcomes).toMatchObject([{ end: { kind: 'exception', failure: { uncaught: { type: 'EOFError' } } } }]);
	await expect(explorer(page)).toContainText('при исследовании его нет');
});
