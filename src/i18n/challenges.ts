import { byLocale } from './by-locale.ts';
import type { challenges as shape } from './ru/challenges.ts';

export type ChallengesTexts = typeof shape;

/** Texts of the challenges by language. */
export const challengesTexts = byLocale(
	import.meta.glob<ChallengesTexts>('./*/challenges.ts', { import: 'challenges', eager: true }),
);
