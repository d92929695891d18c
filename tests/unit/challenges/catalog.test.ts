/** Each challenge: its goal in both languages, its programs as they are shown, its words. */
import { describe, expect, test } from 'vitest';
import { CHALLENGES } from '../../../src/components/challenges/catalog.ts';
import { challengeSource } from '../../../src/components/challenges/challenge-sources.ts';
import { programLines } from '../../../src/components/challenges/program-lines.ts';
import type { RunEnd } from '../../../src/demos/python/explorer/contract.ts';
import { challengesTexts } from '../../../src/i18n/challenges.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';

const end = (kind: RunEnd['kind'], stdout: string, stderr = ''): RunEnd => ({
	kind,
	exitCode: kind === 'exit' ? 0 : null,
	failure: null,
	output: [
		{ stream: 'stdout', text: stdout },
		{ stream: 'stderr', text: stderr },
	],
});

test('there are at least eight, each with an address and words of its own', () => {
	expect(CHALLENGES.length).toBeGreaterThanOrEqual(8);
	expect(new Set(CHALLENGES.map(({ slug }) => slug)).size).toBe(CHALLENGES.length);
	for (const locale of LOCALES) {
		const { items } = challengesTexts[locale];
		expect(CHALLENGES.map(({ slug }) => slug).toSorted()).toEqual(Object.keys(items).toSorted());
		expect(new Set(Object.values(items).map(({ title }) => title)).size).toBe(CHALLENGES.length);
	}
});

test.each<[string, RunEnd, readonly string[]]>([
	['fax first', end('exit', 'факс готов\nкопия готова\n'), ['fax-first']],
	['fax first, in English', end('exit', 'the fax is ready\nthe copy is ready\n'), ['fax-first']],
	['copy first', end('exit', 'копия готова\nфакс готов\n'), []],
	['a counter of 2', end('exception', 'Счётчик: 2\n', 'AssertionError'), ['lost-update', 'two-objects']],
	['a counter of 3', end('exception', 'Counter: 3\n', 'AssertionError'), ['lost-update', 'lose-one']],
	['a counter of 4', end('exit', 'Счётчик: 4\n'), []],
	['below zero', end('exception', 'Balance: -60\n', 'AssertionError'), ['lost-update', 'overdraft']],
	['a balance of 20', end('exit', 'На счёте: 20\n'), []],
	['a deadlock', end('deadlock', ''), ['two-locks', 'last-job', 'philosophers']],
	['a deadlock after a meal', end('deadlock', 'dined: philosopher 0\n'), ['two-locks', 'last-job', 'lost-update']],
	[
		'an order that is not there',
		end('exception', 'Осталось заказов: 1\n', 'x\nIndexError: pop\n'),
		['two-cooks', 'lost-update'],
	],
	['a run that does not end', end('endless', ''), []],
])('%s reaches the goals that it should', (_, reached, slugs) => {
	const found = CHALLENGES.filter(({ isReached }) =>
		LOCALES.some((locale) => isReached(reached, challengesTexts[locale])),
	).map(({ slug }) => slug);
	expect(found.toSorted()).toEqual([...slugs].toSorted());
});

describe.each(LOCALES)('the programs in %s', (locale) => {
	test('print what the goals look for', () => {
		const { faxIsReady } = challengesTexts[locale];
		const challenge = CHALLENGES.find(({ slug }) => slug === 'fax-first');
		expect(challenge && challengeSource(challenge, 'faulty', locale)).toContain(`print("${faxIsReady}")`);
	});

	test.each(CHALLENGES)('of $slug tell no answer, and are as long in every language', (challenge) => {
		for (const version of ['faulty', 'fixed'] as const) {
			const source = challengeSource(challenge, version, locale);
			expect(source).not.toMatch(/# (исправление|fix)/);
			expect(source.split('\n')).toHaveLength(challengeSource(challenge, version, 'ru').split('\n').length);
		}
	});

	test.each(CHALLENGES)('of $slug are shown line by line as they run, with what was changed', async (challenge) => {
		const faulty = challengeSource(challenge, 'faulty', locale);
		const fixed = challengeSource(challenge, 'fixed', locale);
		const lines = await programLines(fixed, faulty);
		expect(lines.map(({ html }) => textOf(html)).join('\n')).toBe(fixed.trimEnd());
		const changed = lines.filter(({ isChanged }) => isChanged).length;
		expect(changed).toBeGreaterThan(0);
		expect(changed).toBeLessThan(8);
		expect((await programLines(faulty)).some(({ isChanged }) => isChanged)).toBe(false);
	});
});

function textOf(html: string): string {
	return html
		.replace(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&amp;', '&');
}
