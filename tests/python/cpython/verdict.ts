/** What the outcomes of a test file come to, held against the differences that are known. */
import { isListedAs } from '../../../src/demos/python/tiers.ts';
import type { TestOutcome } from './told.ts';

export interface KnownDifference {
	/** A key of the texts that say why. */
	readonly reason: string;
	/** Names of tests, in which `*` stands for anything. */
	readonly tests: readonly string[];
}

export interface Verdict {
	/** Names in the order of the run. */
	readonly passed: readonly string[];
	/** By the reason that the test gives. */
	readonly skipped: ReadonlyMap<string, readonly string[]>;
	/** Failed, as is known, by the reason. */
	readonly different: ReadonlyMap<string, readonly string[]>;
	/** Failed, and nobody knows why. */
	readonly failed: readonly string[];
	/** Passed, though they are said to be different. */
	readonly notDifferent: readonly string[];
}

export function judge(outcomes: ReadonlyMap<string, TestOutcome>, known: readonly KnownDifference[]): Verdict {
	const passed: string[] = [];
	const [skipped, different] = [new Map<string, string[]>(), new Map<string, string[]>()];
	const failed: string[] = [];
	for (const [id, outcome] of outcomes) {
		const reason = reasonOf(id, known);
		if (outcome.status === 'passed') passed.push(id);
		else if (outcome.status === 'skipped') put(skipped, outcome.reason, id);
		else if (reason === null) failed.push(id);
		else put(different, reason, id);
	}
	return { passed, skipped, different, failed, notDifferent: passed.filter((id) => reasonOf(id, known) !== null) };
}

/** Null where no difference is known. */
export function reasonOf(id: string, known: readonly KnownDifference[]): string | null {
	return known.find(({ tests }) => tests.some((pattern) => isListedAs(pattern, id)))?.reason ?? null;
}

function put(lists: Map<string, string[]>, key: string, id: string) {
	const list = lists.get(key);
	if (list) list.push(id);
	else lists.set(key, [id]);
}
