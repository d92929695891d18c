/** Every program that the laboratory offers to start from: its own short ones and the listings of the articles. */
import { catalog } from '../../../../demos/catalog.ts';
import { type Locale, WORKLOADS } from '../../../../demos/contract.ts';
import { fileNameOf, strategiesOf } from '../../../../demos/strategies.ts';
import { demoTexts } from '../../../../i18n/demo.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { workloadTexts } from '../../../../i18n/workloads.ts';
import { RACES } from '../../../race-steps/record.ts';
import { FAULTY_PROGRAMS, OWN_PROGRAMS } from './programs.ts';

export interface ProgramGroup {
	readonly title: string;
	/** `id` names the file: `deadlock.py`, or `race/threads.py` of the articles. */
	readonly programs: readonly { readonly id: string; readonly title: string }[];
}

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
			title: labTexts[locale].listingsOf(workloadTexts[locale][workload].title),
			programs: [
				...strategiesOf(catalog[workload]).map((strategy) => ({
					id: `${workload}/${fileNameOf(strategy)}`,
					title: `${workloadTexts[locale][workload].title}: ${demoTexts[locale].strategy[strategy]}`,
				})),
				...(workload === 'race' ? RACES : []).map(({ race, file }) => ({
					id: `${workload}/${file}`,
					title: `${workloadTexts[locale][workload].title}: ${demoTexts[locale].race.cases[race].title}`,
				})),
			],
		})),
	];
}
