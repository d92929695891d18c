import { byLocale } from './by-locale.ts';
import type { race as shape } from './ru/race.ts';

export type RaceTexts = typeof shape;

/** What an instruction of the bytecode does, by its name, told of its argument. */
export type InstructionWords = Readonly<Record<string, (argument: string) => string>>;

/** The texts of the race, step by step: what its steps are called, and what its answers come from. */
export const raceTexts = byLocale(import.meta.glob<RaceTexts>('./*/race.ts', { import: 'race', eager: true }));
