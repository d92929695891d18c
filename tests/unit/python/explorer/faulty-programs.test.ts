/** The faults of the laboratory's programs: each is there to be found, and gone where it is mended. */
import { beforeAll, describe, expect, test } from 'vitest';
import { fixedSources } from '../../../../src/components/lab/program/text/fixed-sources.ts';
import { programSources } from '../../../../src/components/lab/program/text/program-sources.ts';
import { FAULTY_PROGRAMS } from '../../../../src/components/lab/program/text/programs.ts';
import type { Plan } from '../../../../src/demos/python/explorer/decision.ts';
import { runUnderPlan } from '../../../../src/demos/python/explorer/explored-run.ts';
import type { Interpreter } from '../../../../src/demos/python/interpreter.ts';
import { BUILD_LIMIT_MS, bootInterpreter } from '../boot-interpreter.ts';

let interpreter: Interpreter;
beforeAll(async () => {
	interpreter = await bootInterpreter();
}, BUILD_LIMIT_MS);

const LIMITS = { steps: 20_000, timeMs: 10_000, outputBytes: 10_000, memoryBytes: 2 ** 28 };
const NETWORK = { latencyMs: 94, jitterMs: 0, failurePercent: 0 };
const RUNS = 200;
const RUNS_OF_MENDED = 60;

type Name = (typeof FAULTY_PROGRAMS)[number];

/** How it shows. */
const FAULTS: Readonly<Record<Name, RegExp>> = {
	'counter.py': /^exception: /,
	'bank.py': /^exception: /,
	'singleton.py': /^exception: /,
	'lock_order.py': /^deadlock: /,
	'philosophers.py': /^deadlock: /,
	'condition_if.py': /^exception: /,
	'queue_empty.py': /^deadlock: /,
	'await_balance.py': /^exit: .* 200 /,
};

async function endOf(source: string, plan: Plan): Promise<string> {
	const order = { source, fileName: 'main.py', network: NETWORK, isTraced: false, limits: LIMITS, plan };
	const { end } = await runUnderPlan(interpreter, { ...order, rule: 'cpython' });
	expect(await interpreter.restore()).toBe(true);
	return `${end?.kind}: ${end?.output.map(({ text }) => text).join('')}`;
}

/** Half of the runs at random, half with random priorities. */
function planOf(seed: number): Plan {
	return seed % 2 === 0
		? { kind: 'random', seed }
		: { kind: 'pct', seed, depth: 1 + (((seed - 1) / 2) % 3), points: 60 };
}

describe.each(FAULTY_PROGRAMS)('%s', (name) => {
	const fault = FAULTS[name];
	const sourceOf = (sources: ReadonlyMap<string, string>) => sources.get(name) ?? '';

	test('has a fault that some schedule shows', async () => {
		const source = sourceOf(programSources('en'));
		for (let seed = 1; seed <= RUNS; seed++) if (fault.test(await endOf(source, planOf(seed)))) return;
		expect.unreachable(`not in ${RUNS} runs`);
	});

	test('has none where it is mended', async () => {
		const mended = sourceOf(fixedSources('en'));
		for (let seed = 1; seed <= RUNS_OF_MENDED; seed++) {
			const end = await endOf(mended, planOf(seed));
			expect(end).toMatch(/^exit: /);
			expect(end).not.toMatch(fault);
		}
	});

	test('is mended in a few lines', () => {
		const linesOf = (source: string) => source.split('\n').map((line) => line.replace(/ *# .*/, '').trim());
		const [faulty, mended] = [linesOf(sourceOf(programSources('ru'))), linesOf(sourceOf(fixedSources('ru')))];
		expect(mended.filter((line) => !faulty.includes(line)).length).toBeLessThanOrEqual(3);
	});
});
