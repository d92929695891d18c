/** Whether a schedule leads to the same lines and the same end each time, and in each browser. */
import { knownPrograms } from '../../tests/python/known-programs.ts';
import { browsersHere, withPythonPage } from './python-page.ts';

interface Recorded {
	readonly name: string;
	readonly program: { readonly source: string; readonly rule: 'cpython' | 'instruction' };
	readonly schedule: string;
	/** Its lines and its end, as they were first. */
	readonly run: string;
}

const RUNS = 150;

/** Every outcome of the known programs, found in Chromium and replayed so many times in each browser. False where one differs. */
export async function replaysAlike(times: number): Promise<boolean> {
	const recorded = await record();
	let areAlike = true;
	for (const browser of browsersHere()) {
		await withPythonPage(browser, async (page) => {
			for (const { name, program, schedule, run } of recorded) {
				let alike = 0;
				for (let count = 0; count < times; count++) {
					const again = await page.evaluate(([program, text]) => window.python.replay(program, text), [
						program,
						schedule,
					] as const);
					if (again === run) alike++;
				}
				areAlike &&= alike === times;
				console.log(`${alike === times ? 'alike' : 'OTHER'}  ${browser}, ${name}: ${alike} of ${times}`);
			}
		});
	}
	return areAlike;
}

function record(): Promise<Recorded[]> {
	return withPythonPage('chromium', async (page) => {
		const recorded: Recorded[] = [];
		for (const { name, source, rule } of knownPrograms()) {
			const program = { source, rule };
			const budget = { runs: RUNS, ms: Number.MAX_SAFE_INTEGER };
			const { exploration } = await page.evaluate(([program, budget]) => window.python.explore(program, budget), [
				program,
				budget,
			] as const);
			for (const [index, { schedule }] of exploration.outcomes.entries()) {
				if (schedule === null) continue;
				const run = await page.evaluate(([program, text]) => window.python.replay(program, text), [
					program,
					schedule,
				] as const);
				recorded.push({ name: `${name}, outcome ${index + 1}`, program, schedule, run });
			}
		}
		return recorded;
	});
}
