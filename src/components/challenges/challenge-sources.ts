/** The programs of the challenges as they are played, read when the site is built. */
import type { Locale } from '../../demos/contract.ts';
import { challengesTexts } from '../../i18n/challenges.ts';
import { fixedSources } from '../lab/program/text/fixed-sources.ts';
import { programSources } from '../lab/program/text/program-sources.ts';
import type { Challenge } from './catalog.ts';

export type Version = 'faulty' | 'fixed';

export function challengeSource({ program, fixed }: Challenge, version: Version, locale: Locale): string {
	const source = version === 'faulty' ? programSources(locale).get(program) : fixedSources(locale).get(fixed);
	if (source === undefined) throw new Error(`There is no program ${program}, or it is not mended.`);
	return withoutCure(source, challengesTexts[locale].cure);
}

/** The picker's programs say in a comment, which this word begins, what mends them: here that would be the answer. */
function withoutCure(source: string, word: string): string {
	return source.replace(new RegExp(`^ *# ${word}: .*\\n| *# ${word}: .*$`, 'gm'), '');
}
