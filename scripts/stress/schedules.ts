/** What the schedule explorer finds in correct programs when it looks for long: one outcome, and no false alarm. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isFailure } from '../../src/components/lab/explorer/outcome-table.ts';
import type { Exploration, Rule } from '../../src/demos/python/explorer/contract.ts';
import { knownPrograms } from '../../tests/python/known-programs.ts';
import { withPythonPage } from './python-page.ts';

interface CorrectProgram {
	readonly name: string;
	readonly source: string;
	readonly rule: Rule;
	/** Whether it has one outcome; else none of them is a failure, in whatever order it prints. */
	readonly hasOneOutcome: boolean;
}

/** So many schedules of each, or all that it has. False where anything else was found. */
export async function areCorrectUnder(schedules: number): Promise<boolean> {
	return withPythonPage('chromium', async (page) => {
		let areCorrect = true;
		for (const { name, source, rule, hasOneOutcome } of correctPrograms()) {
			const { exploration } = await page.evaluate(([program, budget]) => window.python.explore(program, budget), [
				{ source, rule },
				{ runs: schedules, ms: Number.MAX_SAFE_INTEGER },
			] as const);
			const isCorrect = hasOneOutcome ? hasOnlyOne(exploration) : !exploration.outcomes.some(isFailure);
			areCorrect &&= isCorrect && exploration.status === 'done' && exploration.flaws.length === 0;
			console.log(`${isCorrect ? 'correct' : 'WRONG'}  ${name}: ${said(exploration)}`);
		}
		return areCorrect;
	});
}

function correctPrograms(): CorrectProgram[] {
	const known = knownPrograms().filter(({ outcomes }) => outcomes.length === 1);
	const mended = globSync('src/components/lab/program/text/programs/fixed/*.py').sort();
	return [
		...known.map(({ name, source, rule }) => ({ name, source, rule, hasOneOutcome: true })),
		...mended.map((path) => ({
			name: `fixed/${basename(path, '.py')}`,
			source: readFileSync(path, 'utf8'),
			rule: 'cpython' as const,
			hasOneOutcome: false,
		})),
	];
}

function hasOnlyOne({ outcomes }: Exploration): boolean {
	return outcomes.length === 1 && !outcomes.some(isFailure);
}

function said({ runs, outcomes, tried, flaws }: Exploration): string {
	const which = tried.isComplete ? `all ${runs} schedules` : `${runs} runs, ${tried.distinct} schedules`;
	return `${which}, outcomes: ${outcomes.length} ${flaws.join(' ')}`;
}
