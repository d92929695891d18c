/** What the constants at the top of a listing are for an input of its demo. Knows no listing's text. */
import type { DemoDefinition, Input, Strategy, WorkloadName } from '../contract.ts';
import { strategies } from '../strategies.ts';

/** A constant of a listing, and its value as Python source. */
export interface Constant {
	readonly name: string;
	readonly value: string;
}

/** The constants that an input gives to the listing of a strategy, in the order of the listing. */
export function constantsOf(workload: WorkloadName, strategy: Strategy, input: Input): readonly Constant[] {
	switch (workload) {
		case 'sum-of-squares':
			return [integer('SIZE', input.size), integer('COUNT', input.count), ...workersIn(strategy, input)];
		case 'download':
			return [...addressesOf(input), ...workersIn(strategy, input)];
		case 'heavy':
			return [integer('N', input.n), integer('COUNT', input.count)];
		case 'sleep':
			return [{ name: 'SECONDS', value: String((input.durationMs ?? 0) / 1000) }, integer('COUNT', input.count)];
		case 'race':
			// Processes share no memory to race for: one trial tells all.
			return strategy === 'processes' ? [] : [integer('TRIALS', input.trials)];
	}
}

/** Those of them that differ from what stands in the listing. */
export function changedConstants(demo: DemoDefinition, strategy: Strategy, input: Input): readonly Constant[] {
	const listed = constantsOf(demo.workload, strategy, listedInput(demo));
	return constantsOf(demo.workload, strategy, input).filter(
		({ name, value }) => value !== listed.find((constant) => constant.name === name)?.value,
	);
}

/** The input for which a listing runs as it stands: the article's, which has no number of trials for the race. */
export function listedInput({ workload, sizes }: DemoDefinition): Input {
	return workload === 'race' ? sizes.quick.python : sizes.article;
}

/** The listing with these constants in place of its own; throws where it has none of that name. */
export function withConstants(source: string, constants: readonly Constant[]): string {
	return constants.reduce((text, { name, value }) => {
		const line = new RegExp(`^${name} = .*$`, 'm');
		if (!line.test(text)) throw new Error(`The listing has no constant ${name}.`);
		return text.replace(line, () => `${name} = ${value}`);
	}, source);
}

function workersIn(strategy: Strategy, { workers }: Input): Constant[] {
	return strategies[strategy].pool === 'as-chosen' ? [integer('WORKERS', workers)] : [];
}

/** As `addresses` of the workload; a list that is repeated where it can be, since it is shown. */
function addressesOf({ count = 0, jitterMs = 0, failurePercent = 0, refusedCount = 0 }: Input): Constant[] {
	const [first, second] = ['"https://www.jython.org"', '"http://olympus.realpython.org/dice"'];
	const pair = `[${first}, ${second}]`;
	const addresses = (value: string) => [{ name: 'ADDRESSES', value }, integer('REPEATS', 1)];
	if (jitterMs > 0 || failurePercent > 0 || refusedCount > 0) {
		const pages = count - refusedCount;
		const found = pages > 0 ? `[f"https://www.jython.org/{i}" for i in range(${pages})]` : '';
		const range = pages > 0 ? `${pages}, ${count}` : String(count);
		const refused = refusedCount > 0 ? `[f"https://nowhere.invalid/{i}" for i in range(${range})]` : '';
		return addresses([found, refused].filter(Boolean).join(' + '));
	}
	if (count % 2 === 0) return [{ name: 'ADDRESSES', value: pair }, integer('REPEATS', count / 2)];
	return addresses(count === 1 ? `[${first}]` : `${pair} * ${(count - 1) / 2} + [${first}]`);
}

/** As the listings write it: `5_000_000`. */
function integer(name: string, value = 0): Constant {
	const digits = String(value);
	return { name, value: digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, '_') : digits };
}
