import { byLocale } from './by-locale.ts';
import type { machines as shape } from './ru/machines.ts';

export type MachineTexts = typeof shape;

/** What files for programs say by language. */
export const machineTexts = byLocale(
	import.meta.glob<MachineTexts>('./*/machines.ts', { import: 'machines', eager: true }),
);
