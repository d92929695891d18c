import type { Locale } from '../demos/contract.ts';
import { race as en } from './en/race.ts';
import { type RaceTexts, race as ru } from './ru/race.ts';

/** The texts of the race, step by step: what its steps are called, and what its answers come from. */
export const raceTexts: Readonly<Record<Locale, RaceTexts>> = { ru, en };
