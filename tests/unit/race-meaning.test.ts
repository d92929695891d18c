import { expect, it } from 'vitest';
import { raceMeaning } from '../../src/components/run/race/RaceOutcome.tsx';
import { asRaceAnswer, type RaceAnswer } from '../../src/components/run/race/race-answer.ts';
import type { Json } from '../../src/demos/contract.ts';
import { sampleReport } from '../fixtures/sample-reports.ts';

const said = (answer: Json) =>
	raceMeaning(
		asRaceAnswer(answer) as RaceAnswer,
		sampleReport({ workload: 'race', strategy: 'threads', answer }),
		'ru',
	).replace(/[\u00a0\u202f]/g, ' ');

it('counts trials of a real race', () => {
	const sentence = said({ source: 'shared-memory', lock: false, outcomes: { 12: 50, 8: 40, 4: 6, 6: 4 } });
	expect(sentence).toContain('Потеряно обновлений: 10 из 100 забегов (10 %).');
});

it('never calls the orders of an enumeration trials or a share of losses', () => {
	const sentence = said({ source: 'interleavings', lock: false, outcomes: { 12: 1, 8: 1, 4: 9, 6: 9 } });
	expect(sentence).toContain('Из 20 порядков шагов обновление теряется в 18.');
	expect(sentence).not.toMatch(/забег|%/);
});

it('says that under a lock no order of steps loses an update', () => {
	const sentence = said({ source: 'interleavings', lock: true, outcomes: { 12: 1, 8: 1 } });
	expect(sentence).toContain('Ни в одном из 2 порядков шагов обновление не теряется.');
});
