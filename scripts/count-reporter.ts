import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { addCounts, type Count, countOne, NOTHING } from './count.ts';

/** A reporter of Vitest that writes a `Count` to the file that `COUNT_FILE` names: Vitest's own JSON gives no reasons. */
export default class CountReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		let count: Count = NOTHING;
		for (const module of modules) {
			for (const test of module.children.allTests()) {
				const result = test.result();
				if (result.state === 'skipped') {
					count = addCounts(count, { ...NOTHING, skipped: { [result.note ?? 'no reason given']: 1 } });
				} else count = addCounts(count, countOne(result.state === 'passed'));
			}
		}
		writeFileSync(process.env.COUNT_FILE ?? 'test-results/count.json', JSON.stringify(count));
	}
}
