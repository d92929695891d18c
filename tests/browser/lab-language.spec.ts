/** However a program ends, the whole page goes on speaking its own language, aloud and in print. */
import { inLanguage, textsIn } from './fixtures.ts';
import { foreignIn } from './foreign-texts.ts';
import { expect, ProgramLab, type ProgramReport, test } from './program-lab.ts';

const DEADLOCK = `
import threading
from multiprocessing import Process

def wait_for_each_other():
    first, second, both_hold_one = threading.Lock(), threading.Lock(), threading.Barrier(2)

    def hold(mine, other):
        with mine:
            both_hold_one.wait()
            other.acquire()

    threads = [threading.Thread(target=hold, args=pair) for pair in ((first, second), (second, first))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

if __name__ == "__main__":
    process = Process(target=wait_for_each_other)
    process.start()
    process.join()
`;

interface Ending {
	readonly source: string;
	readonly status: ProgramReport['status'];
	readonly failure: NonNullable<ProgramReport['failure']>['kind'] | null;
}

const ENDINGS: Readonly<Record<string, Ending>> = {
	'an error': {
		source: 'def half(x):\n    return x / 0\n\nprint("before")\nhalf(1)\n',
		status: 'failed',
		failure: 'exception',
	},
	'an exit code': { source: 'import sys\nsys.exit(3)\n', status: 'failed', failure: 'exit-code' },
	'a deadlock of threads in another process': { source: DEADLOCK, status: 'failed', failure: 'deadlock' },
	'the end, after an answer': { source: 'print(input("Your name? "))\n', status: 'done', failure: null },
	Stop: { source: 'print("ready", flush=True)\nwhile True:\n    pass\n', status: 'cancelled', failure: null },
};

for (const [ending, { source, status, failure }] of Object.entries(ENDINGS)) {
	test(`the lab in English says nothing in another language: ${ending}`, async ({ onlyPage: page }) => {
		const lab = new ProgramLab(page, 'en');
		await lab.open(source);
		const { reported } = await lab.run();
		if (status === 'cancelled') {
			await expect(lab.log).toContainText('ready');
			expect(await foreignIn(page), 'while it runs').toEqual([]);
			await lab.stop();
		}
		if (status === 'done') {
			await expect(lab.question).toBeVisible();
			expect(await foreignIn(page), 'while it asks').toEqual([]);
			await lab.answer(['Ada'], reported);
		}
		const report = await reported;
		expect(report.status).toBe(status);
		expect(report.failure?.kind ?? null).toBe(failure);
		await expect(page.locator('[data-demo=program]')).toHaveAttribute('data-state', status);
		expect(await foreignIn(page)).toEqual([]);
	});
}

test('the lab in English says in English what to embed, and how checks are written', async ({ onlyPage: page }) => {
	const lab = new ProgramLab(page, 'en');
	const { embed, lab: texts } = textsIn('en');
	await lab.open('print(1)\n');
	await page.getByRole('button', { name: embed.embed, exact: true }).click();
	await expect(page.getByRole('textbox', { name: embed.asElement })).toBeVisible();
	expect(await foreignIn(page), 'what to paste').toEqual([]);
	await page.getByRole('button', { name: texts.checks.add }).click();
	await expect(page.getByRole('textbox', { name: texts.checks.code })).toBeFocused();
	const { reported } = await lab.run();
	expect((await reported).checks).toMatchObject([{ name: texts.checks.example, status: 'passed' }]);
	await expect(page.locator('.checks > [role=status]')).toHaveText(texts.checks.summary(1, 1));
	expect(await foreignIn(page)).toEqual([]);
});

test('the lab in English says in English which field is wrong', async ({ onlyPage: page }) => {
	const lab = new ProgramLab(page, 'en');
	const texts = textsIn('en').lab;
	await lab.open('print(1)\n');
	await page.getByLabel(texts.settings.label.intervalMs).fill('-1');
	await lab.runButton.click();
	await expect(page.getByText(texts.problems)).toBeVisible();
	expect(await foreignIn(page)).toEqual([]);
	await page.getByLabel(texts.settings.label.intervalMs).fill('5');
});

test('what is foreign to a page is found, in its texts and its labels', async ({ page }) => {
	for (const [here, said] of [
		['ru', textsIn('en').lab.problems],
		['en', textsIn('ru').lab.problems],
	] as const) {
		await page.goto(inLanguage('', here));
		const own = page.locator('main');
		await own.evaluate(
			(main, text) => main.append(Object.assign(document.createElement('p'), { innerText: text })),
			said,
		);
		await own.evaluate((main, text) => main.setAttribute('aria-label', text), said);
		expect(await foreignIn(page)).toEqual([said, said]);
		await page.goto('about:blank');
	}
});
