/** The faults of the laboratory's programs: each is there to be found, and gone when its cure is in. */
import { beforeAll, describe, expect, test } from 'vitest';
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

/** How it shows, and what its comment says to do. */
const CURES: Readonly<Record<Name, { fault: RegExp; from: RegExp; to: string }>> = {
	'counter.py': {
		fault: /^exception: /,
		from: /^( +)(counter = following\(counter\)).*$/m,
		to: '$1with lock:\n$1    $2',
	},
	'bank.py': { fault: /^exception: /, from: /^( +)(if balance.*)\n(.*)$/m, to: '$1with lock:\n$1    $2\n    $3' },
	'singleton.py': { fault: /^exception: /, from: /^( +)(if config.*)\n(.*)$/m, to: '$1with lock:\n$1    $2\n    $3' },
	'lock_order.py': { fault: /^deadlock: /, from: /with printer, scanner/, to: 'with scanner, printer' },
	'philosophers.py': {
		fault: /^deadlock: /,
		from: /= number, \(number \+ 1\) % COUNT$/m,
		to: '= sorted((number, (number + 1) % COUNT))',
	},
	'condition_if.py': { fault: /^exception: /, from: /if not orders:/, to: 'while not orders:' },
	'queue_empty.py': { fault: /^deadlock: /, from: /jobs\.get\(\)/, to: 'jobs.get_nowait()' },
	'await_balance.py': {
		fault: /^exit: .* 200 /,
		from: /^( +)(before =.*)\n(.*)\n(.*)$/m,
		to: '$1async with lock:\n$1    $2\n    $3\n    $4',
	},
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
	const { fault, from, to } = CURES[name];
	const source = programSources('en').get(name) ?? '';

	test('has a fault that some schedule shows', async () => {
		for (let seed = 1; seed <= RUNS; seed++) if (fault.test(await endOf(source, planOf(seed)))) return;
		expect.unreachable(`not in ${RUNS} runs`);
	});

	test('has none with its cure', async () => {
		const mended = source.replace(from, to);
		expect(mended).not.toBe(source);
		for (let seed = 1; seed <= RUNS_OF_MENDED; seed++) {
			const end = await endOf(mended, planOf(seed));
			expect(end).toMatch(/^exit: /);
			expect(end).not.toMatch(fault);
		}
	});
});
