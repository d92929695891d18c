/** What pages show of the race as this site's CPython runs it: every schedule of its programs, and where it can switch. */
import { readFileSync } from 'node:fs';
import {
	type RaceFile,
	RECORDED_MARK,
	type RecordedBytecode,
	type RecordedFunction,
	type RecordedOutcome,
	type RecordedRace,
	type RecordedStep,
	SHOWN_FUNCTIONS,
} from '../src/components/race-steps/record.ts';
import { orderOf } from '../src/demos/python/client/exploring.ts';
import { NETWORK, SWITCH_INTERVAL_MS } from '../src/demos/python/defaults.ts';
import type { ReplayStep, RunResult } from '../src/demos/python/explorer/contract.ts';
import type { Plan } from '../src/demos/python/explorer/decision.ts';
import { runUnderPlan } from '../src/demos/python/explorer/explored-run.ts';
import { plugLocally } from '../src/demos/python/explorer/local-internet.ts';
import { openLocalKernel } from '../src/demos/python/explorer/local-kernel.ts';
import { formatSchedule, parseSchedule } from '../src/demos/python/explorer/schedule.ts';
import { BoundedSearch } from '../src/demos/python/explorer/search/bounded.ts';
import { type FoundSchedule, isShorter } from '../src/demos/python/explorer/search/search.ts';
import { VirtualTime } from '../src/demos/python/explorer/virtual-time.ts';
import type { Interpreter } from '../src/demos/python/interpreter.ts';
import { NO_POINTS } from '../src/demos/python/process-world.ts';
import type { Policy } from '../src/demos/python/scheduler/policy.ts';
import { USUAL_SIZE } from '../src/demos/terminal/size.ts';

/** Runs all schedules of a race, or so many, those with few preemptions first. */
export async function exploreRace(
	interpreter: Interpreter,
	file: RaceFile,
	mostRuns = Number.POSITIVE_INFINITY,
): Promise<RecordedRace & { readonly isComplete: boolean }> {
	const search = new BoundedSearch();
	const found = new Map<number, { schedules: number; shortest: FoundSchedule }>();
	let runs = 0;
	const run = async (plan: Plan) => {
		const result = await runRace(interpreter, file, plan);
		const { turns, preemptions } = result.record;
		const outcome = found.get(answerOf(result));
		const one = { turns, preemptions };
		if (!outcome) found.set(answerOf(result), { schedules: 1, shortest: one });
		else {
			outcome.schedules++;
			if (isShorter(one, outcome.shortest)) outcome.shortest = one;
		}
		runs++;
		return result.record;
	};
	search.begin(await run({ kind: 'baseline' }));
	while (runs < mostRuns) {
		const plan = search.next();
		if (plan === null) break;
		search.take(plan, await run(plan));
	}
	const outcomes: RecordedOutcome[] = [];
	for (const [a, { schedules, shortest }] of found) {
		const text = formatSchedule({ rule: 'cpython', turns: shortest.turns }, RECORDED_MARK);
		const { steps } = await followRace(interpreter, file, text);
		outcomes.push({ a, schedules, shortest: text, preemptions: shortest.preemptions, steps });
	}
	return { file, schedules: runs, outcomes, isComplete: search.isComplete };
}

/** What a schedule leads to, line by line; throws where it does not go as recorded. */
export async function followRace(
	interpreter: Interpreter,
	file: RaceFile,
	schedule: string,
): Promise<Pick<RecordedOutcome, 'a' | 'steps'>> {
	const { turns } = parseSchedule(schedule, RECORDED_MARK);
	const result = await runRace(interpreter, file, { kind: 'turns', turns, mode: 'strict', afterwards: 'end' }, true);
	return { a: answerOf(result), steps: wholeLines(result.traced?.steps ?? []) };
}

/** One step a line, with the values of its end: where those are shown, `linesOf` of `schedule-lines.ts` finds out. */
function wholeLines(steps: readonly ReplayStep[]): RecordedStep[] {
	const endOf = new Map(steps.map((step) => [step.ends, step]));
	return steps.flatMap(({ thread, location: { line }, function: name, values, ends }, index) =>
		ends === null ? [{ thread, line, function: name, values: endOf.get(index)?.values ?? values }] : [],
	);
}

/** The bytecode that pages show, as `dis` has it, and where CPython checked whether to switch while the threads ran. */
export async function readBytecode(interpreter: Interpreter): Promise<RecordedBytecode> {
	const functions: RecordedFunction[] = [];
	let python = '';
	for (const file of new Set(SHOWN_FUNCTIONS.map((shown) => shown.file))) {
		const names = SHOWN_FUNCTIONS.filter((shown) => shown.file === file).map(({ name }) => name);
		const { told, checks } = await watchChecks(interpreter, sourceOf(file) + tellBytecode(names));
		python = told.python;
		for (const { name, code, instructions } of told.functions) {
			const isChecked = (offset: number) => checks.some((check) => check.code === code && check.offset === offset);
			functions.push({
				file,
				name,
				instructions: instructions.map(({ offset, ...said }) => ({ ...said, isChecked: isChecked(offset) })),
			});
		}
	}
	return { python, functions };
}

function sourceOf(file: RaceFile): string {
	return readFileSync(`src/demos/workloads/race/${file}`, 'utf8');
}

async function runRace(interpreter: Interpreter, file: RaceFile, plan: Plan, isTraced = false): Promise<RunResult> {
	const order = orderOf({ source: sourceOf(file), rule: 'cpython' }, plan, isTraced);
	const result = await runUnderPlan(interpreter, order);
	if (!(await interpreter.restore())) throw new Error('The interpreter could not be restored.');
	if (result.divergence) throw new Error(`${file} ran otherwise than recorded: ${JSON.stringify(result.divergence)}`);
	return result;
}

function answerOf({ end }: RunResult): number {
	const text = end?.kind === 'exit' ? end.output.map(({ text }) => text).join('') : '';
	if (!/^\d+\n$/.test(text)) throw new Error(`A race ended with no answer: ${JSON.stringify(end)}`);
	return Number(text);
}

interface Told {
	readonly python: string;
	readonly functions: readonly {
		readonly name: string;
		/** The address of its code. */
		readonly code: number;
		readonly instructions: readonly { readonly offset: number; readonly name: string; readonly argument: string }[];
	}[];
}

function tellBytecode(names: readonly string[]): string {
	return `
import dis, json, platform

def tell(function):
    instructions = [
        {"offset": each.offset, "name": each.opname, "argument": each.argrepr or ("" if each.arg is None else str(each.argval))}
        for each in dis.get_instructions(function)
    ]
    return {"name": function.__name__, "code": id(function.__code__), "instructions": instructions}

print(json.dumps({"python": platform.python_version(), "functions": [tell(each) for each in (${names.join(', ')},)]}))
`;
}

/** Runs a program in which nobody is switched, and notes where it could have been; its last line is what it tells. */
async function watchChecks(interpreter: Interpreter, source: string) {
	const checks: { readonly code: number; readonly offset: number }[] = [];
	const policy: Policy = {
		pace: 'every-check',
		setInterval: (ms) => ms,
		onTurn: () => {},
		choose: () => 0,
		mustSwitch({ isBetweenInstructions }) {
			const { code, instruction } = interpreter.frames;
			if (isBetweenInstructions) checks.push({ code, offset: instruction });
			return false;
		},
	};
	const time = new VirtualTime(() => 0);
	let output = '';
	const { port, ...process } = openLocalKernel(time, (message) => {
		if (message.kind === 'output') output += message.pieces.map(({ text }) => text).join('');
	});
	const about = {
		...process,
		source,
		fileName: 'main.py',
		begins: { kind: 'main' } as const,
		cpus: 1,
		memoryBytes: 2 ** 28,
		terminal: USUAL_SIZE,
	};
	const world = {
		time,
		machine: null,
		policy,
		kernel: port,
		internet: plugLocally(time, NETWORK),
		points: NO_POINTS,
		close: () => {},
	} as const;
	const isSound = await interpreter.run({ ...about, switchIntervalMs: SWITCH_INTERVAL_MS }, world, () => {});
	if (!isSound || !(await interpreter.restore())) throw new Error('The interpreter failed.');
	return { told: JSON.parse(output.trim().split('\n').at(-1) ?? '') as Told, checks };
}
