import type { Parameter, WorkloadName } from '../demos/contract.ts';
import { byLocale } from './by-locale.ts';
import type { Locale } from './locales.ts';

export interface ParameterWords {
	readonly label: string;
	readonly unit?: string;
	/** What the bounds mean and why they are there. */
	readonly hint: string;
}

export interface WorkloadWords {
	readonly title: string;
	/** The question that the demo answers. */
	readonly question: string;
	/** By the parameter’s name. */
	readonly parameters: Readonly<Record<string, ParameterWords>>;
}

export type WorkloadTexts = Readonly<Record<WorkloadName, WorkloadWords>>;

/** What the pages say of the workloads, by language. */
export const workloadTexts = byLocale(
	import.meta.glob<WorkloadTexts>('./*/workloads.ts', { import: 'workloads', eager: true }),
);

/** The words of a workload’s parameter; a test sees to it that every one has them. */
export function parameterWords(workload: WorkloadName, { name }: Parameter, locale: Locale): ParameterWords {
	const words = workloadTexts[locale][workload].parameters[name];
	if (!words) throw new Error(`${locale} has no words for ${name} of ${workload}.`);
	return words;
}
