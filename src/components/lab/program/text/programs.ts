/** Every program that the laboratory offers to start from: its own short ones and the listings of the articles. */
import { catalog } from '../../../../demos/catalog.ts';
import { type Locale, STRATEGIES, WORKLOADS } from '../../../../demos/contract.ts';
import { demoTexts } from '../../../../i18n/demo.ts';
import { labTexts } from '../../../../i18n/lab.ts';

export interface ProgramGroup {
	readonly title: string;
	/** `id` names the file: `deadlock.py`, or `race/threads.py` of the articles. */
	readonly programs: readonly { readonly id: string; readonly title: string }[];
}

const OWN_PROGRAMS = [
	'threads_or_processes.py',
	'lost_updates.py',
	'deadlock.py',
	'producer_consumer.py',
	'barrier.py',
	'pool.py',
	'shared_value.py',
	'task_group.py',
	'timeouts.py',
	'to_thread.py',
	'ask.py',
] as const;

/** Each a classic fault of concurrent programs; a comment says what mends it, and `programs/fixed/` has it mended. */
export const FAULTY_PROGRAMS = [
	'counter.py',
	'bank.py',
	'singleton.py',
	'lock_order.py',
	'philosophers.py',
	'condition_if.py',
	'queue_empty.py',
	'await_balance.py',
] as const;

/** All that are the laboratory's own. */
export const LAB_PROGRAMS = [...OWN_PROGRAMS, ...FAULTY_PROGRAMS] as const;
export type OwnProgram = (typeof LAB_PROGRAMS)[number];

/** What stands in the editor at the first visit. */
export const FIRST_PROGRAM: OwnProgram = 'threads_or_processes.py';

export function programGroups(locale: Locale): readonly ProgramGroup[] {
	return [
		{
			title: labTexts[locale].ownPrograms,
			programs: OWN_PROGRAMS.map((id) => ({ id, title: labTexts[locale].programs[id] })),
		},
		{
			title: labTexts[locale].faultyPrograms,
			programs: FAULTY_PROGRAMS.map((id) => ({ id, title: labTexts[locale].programs[id] })),
		},
		...WORKLOADS.map((workload) => ({
			title: labTexts[locale].listingsOf(catalog[workload].title[locale]),
			programs: STRATEGIES.map((strategy) => ({
				id: `${workload}/${strategy === 'asyncio' ? 'asyncio_tasks' : strategy}.py`,
				title: `${catalog[workload].title[locale]}: ${demoTexts[locale].strategy[strategy]}`,
			})),
		})),
	];
}
