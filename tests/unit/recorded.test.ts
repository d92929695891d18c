import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Recording } from '../../src/components/demo/recordings.ts';
import { WORKLOADS } from '../../src/demos/contract.ts';

it.each(WORKLOADS)(
	'of a recorded run of %s, pages of every language can show all but the printed words',
	(workload) => {
		const file = `src/demos/workloads/${workload}/recorded.json`;
		const { reports } = JSON.parse(readFileSync(file, 'utf8')) as Recording;
		expect(JSON.stringify(reports.map(({ output, ...rest }) => rest))).not.toMatch(/\p{Script=Cyrillic}/u);
	},
);
