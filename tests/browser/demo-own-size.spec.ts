/** The reader's own size: every field of every demo is filled, and the run is of the numbers that were filled in. */
import { catalog } from '../../src/demos/catalog.ts';
import { type Engine, type Input, type Parameter, WORKLOADS, type WorkloadName } from '../../src/demos/contract.ts';
import { DEFAULT_LOCALE } from '../../src/i18n/locales.ts';
import { DemoPage } from './demo-page.ts';
import { expect, nextReport, test, textsIn } from './fixtures.ts';

/** Small numbers, none of them a preset's. */
const OWN: Readonly<Record<WorkloadName, Input>> = {
	'sum-of-squares': { count: 3, size: 2_000, workers: 2 },
	download: { count: 4, latencyMs: 9, jitterMs: 3, failurePercent: 1, refusedCount: 1, workers: 3 },
	heavy: { count: 3, n: 30 },
	sleep: { count: 3, durationMs: 11 },
	race: { trials: 3, lock: 1, pause: 1 },
};

const fieldsOf = (workload: WorkloadName, engine: Engine): readonly Parameter[] =>
	catalog[workload].parameters.filter(({ engines }) => engines?.includes(engine) ?? true);

const labelOf = (workload: WorkloadName, name: string) =>
	textsIn(DEFAULT_LOCALE).workloads[workload].parameters[name]?.label ?? '';

async function runOwn(demo: DemoPage, workload: WorkloadName, engine: Engine) {
	await demo.choose('свой');
	const fields = fieldsOf(workload, engine);
	for (const { name, kind } of fields) {
		const value = OWN[workload][name] ?? 0;
		const label = labelOf(workload, name);
		if (kind === 'switch') await demo.root.getByRole('checkbox', { name: label, exact: true }).setChecked(value === 1);
		else await demo.root.getByRole('textbox', { name: new RegExp(`^${label}(,|$)`) }).fill(String(value));
	}
	const { input, status, verified } = await demo.run();
	const filled = Object.fromEntries(fields.map(({ name }) => [name, OWN[workload][name]]));
	expect({ status, verified, input }).toEqual({ status: 'done', verified: true, input: { ...input, ...filled } });
}

for (const workload of WORKLOADS) {
	test(`of ${workload} is run with the numbers of its fields`, async ({ page }) => {
		await runOwn(await DemoPage.open(page, workload), workload, 'typescript');
	});

	test(`of ${workload} is run with the numbers of its fields in the laboratory`, async ({ page }) => {
		await page.goto(`lab/#workload=${workload}&strategies=sequential`);
		const form = page.locator('.lab-form');
		for (const { name, kind } of catalog[workload].parameters) {
			const value = OWN[workload][name] ?? 0;
			const label = labelOf(workload, name);
			if (kind === 'switch') await form.getByRole('checkbox', { name: label, exact: true }).setChecked(value === 1);
			else await form.getByRole('textbox', { name: new RegExp(`^${label}(,|$)`) }).fill(String(value));
		}
		const reported = nextReport(page);
		await page.getByRole('button', { name: 'Запустить выбранные' }).click();
		expect(await reported).toMatchObject({ status: 'done', input: OWN[workload] });
	});
}

test('of sum-of-squares is run in Python with the numbers of its fields', async ({ page }) => {
	await runOwn(await DemoPage.open(page, 'sum-of-squares', 'python'), 'sum-of-squares', 'python');
});
