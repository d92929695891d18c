/** What the numbers mean, in a sentence a strategy. Says only what follows from the runs that are shown. */
import type { DemoDefinition, Locale, Strategy } from '../../demos/contract.ts';
import { strategies, strategiesOf } from '../../demos/strategies.ts';
import { type DemoTexts, demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import type { Measured } from './measured.ts';
import { type ComparisonRow, workMs } from './rows.ts';

/**
 * Two times are the same where they are this near. Computing in one thread cannot gain by its arrangement, and yet the
 * recorded runs of its three arrangements lie 2 to 16 percent apart: what one run shows within that says nothing.
 */
export const NOISE = 0.15;
/** Where a start takes more than this of a run, it is told apart in words. Below `NOISE`, so that it turns no verdict. */
const WORTH_TELLING = 0.1;
/** Further than this apart, two speed-ups differ in the digits that are shown. */
const VISIBLE = 0.025;

export type Verdict = 'faster' | 'same' | 'slower';

/** What a time is to another, as far as one run of each can tell. */
export function verdictOf(ms: number, baseMs: number): Verdict {
	if (ms * (1 + NOISE) < baseMs) return 'faster';
	return ms > baseMs * (1 + NOISE) ? 'slower' : 'same';
}

export interface Meaning {
	readonly strategy: Strategy;
	readonly sentence: string;
}

/**
 * Sentences for the strategies that were run, in the order of the strategies. `isMixed`: whether some runs of the
 * comparison are the reader's own, so that recorded ones have to be told apart.
 */
export function meaningOf(
	demo: DemoDefinition,
	rows: readonly ComparisonRow[],
	locale: Locale,
	isMixed = rows.some(({ run }) => run && !run.recorded),
): Meaning[] {
	if (demo.nature === 'race') return [];
	const texts = demoTexts[locale].meaning;
	const lonely = rows.filter(({ run, base }) => run && !base);
	return strategiesOf(demo).flatMap((strategy): Meaning[] => {
		const row = rows.find((candidate) => candidate.strategy === strategy);
		if (!row) return [];
		const { run, base, ending } = row;
		const sentences = [
			run?.recorded && isMixed && texts.recorded,
			run && base && ofRun(demo, row, run, base, locale),
			// What has nothing to be compared with is told once, with the first of its kind.
			row === lonely[0] && ofLonely(lonely, locale),
			run && base && ofAuthor(row, locale),
			ending && texts.ended(strategy, ending, run && (run.recorded ? 'recorded' : 'measured')),
		];
		const sentence = sentences.filter(Boolean).join(' ');
		return sentence ? [{ strategy, sentence }] : [];
	});
}

/** The times alone, in one sentence, and what to run to know what they are worth. */
function ofLonely(rows: readonly ComparisonRow[], locale: Locale): string {
	const { meaning, strategy: names } = demoTexts[locale];
	const { duration } = formatFor(locale);
	const times = rows.flatMap(({ strategy, run }) =>
		run
			? [
					{
						name: names[strategy],
						time: duration(run.wallMs),
						starting: hasLongStart(run) ? duration(run.startingMs) : null,
					},
				]
			: [],
	);
	return meaning.alone(times);
}

function ofRun(demo: DemoDefinition, row: ComparisonRow, run: Measured, base: Measured, locale: Locale): string {
	const { meaning } = demoTexts[locale];
	const { duration } = formatFor(locale);
	if (run === base) {
		if (demo.nature === 'cpu') return meaning.base(duration(run.wallMs));
		return meaning.baseWaiting(duration(run.wallMs), run.waitingShare, run.input.count !== 1);
	}
	const told = compare(run, base, locale);
	const own = demo.nature === 'cpu' ? ofComputing(row, run, told, meaning) : ofWaiting(row, run, told, meaning);
	return [...own, told.start].filter(Boolean).join(' ');
}

const hasLongStart = ({ startingMs, wallMs }: Measured) => startingMs > WORTH_TELLING * wallMs;

/** A run beside the sequential one: the same numbers for the verdict and for the words. */
interface Told {
	readonly verdict: Verdict;
	/** Both times, without the start where it takes so much that it is told apart. */
	readonly time: string;
	readonly sequential: string;
	readonly isWithoutStart: boolean;
	/** What the start took, and what comes out with it; nothing where it hardly matters. */
	readonly start: string | null;
}

function compare(run: Measured, base: Measured, locale: Locale): Told {
	const { duration } = formatFor(locale);
	const { meaning } = demoTexts[locale];
	const isWithoutStart = hasLongStart(run) || hasLongStart(base);
	const shown = isWithoutStart ? workMs : ({ wallMs }: Measured) => wallMs;
	const verdict = verdictOf(workMs(run), workMs(base));
	const isSlowerWithStart = verdict !== 'slower' && verdictOf(run.wallMs, base.wallMs) === 'slower';
	const start = meaning.start(duration(run.startingMs), duration(run.wallMs), {
		isMost: run.startingMs > workMs(run),
		slowerThan: isSlowerWithStart ? duration(base.wallMs) : null,
	});
	return {
		verdict,
		time: duration(shown(run)),
		sequential: duration(shown(base)),
		isWithoutStart,
		start: hasLongStart(run) ? start : null,
	};
}

type Texts = DemoTexts['meaning'];
type Sentences = readonly (string | false | null)[];

function ofComputing(row: ComparisonRow, run: Measured, told: Told, texts: Texts): Sentences {
	const { strategy, speedUp, idealSpeedUp } = row;
	const { verdict, time, sequential, isWithoutStart } = told;
	const took = texts.took(time, sequential, isWithoutStart);
	if (verdict === 'faster' && speedUp !== null) {
		if (strategies[strategy].isParallel && run.performers > 1 && run.cores > 1) {
			const isBeyond = idealSpeedUp !== null && speedUp > idealSpeedUp * (1 + VISIBLE);
			return [texts.cpuFaster(strategy, speedUp, run.cores, idealSpeedUp), isBeyond && texts.beyondIdeal];
		}
		return [
			texts.cameOutFaster(strategy, took),
			texts.noGain[whyNoGain(row, run)](strategy, run.performers),
			texts.swings,
		];
	}
	return [
		verdict === 'slower' ? texts.cpuSlower(strategy, took) : texts.cpuSame(strategy, took),
		texts.noGain[whyNoGain(row, run)](strategy, run.performers),
	];
}

/** Why computing under a strategy could not gain, or did not. */
function whyNoGain({ strategy }: ComparisonRow, run: Measured): keyof Texts['noGain'] {
	if (run.input.count === 1) return 'oneTask';
	const { pool, isParallel } = strategies[strategy];
	if (pool === 'one-a-task') return 'loop';
	if (run.performers <= 1) return 'alone';
	if (!isParallel) return 'gil';
	if (run.cores <= 1) return 'oneCore';
	if (run.computedAtOnce === null) return 'unknown';
	return run.computedAtOnce > 1 ? 'busyCores' : 'inTurn';
}

function ofWaiting(row: ComparisonRow, run: Measured, told: Told, texts: Texts): Sentences {
	const { strategy, speedUp, idealSpeedUp } = row;
	const { verdict, time, sequential, isWithoutStart } = told;
	const took = texts.took(time, sequential, isWithoutStart);
	const waited = run.waitedAtOnce ?? 0;
	const atOnce = waited > 0 && texts.waitedAtOnce(strategy, waited);
	if (verdict === 'faster' && speedUp !== null) {
		const faster = texts.waitingFaster(strategy, speedUp, idealSpeedUp);
		if (waited === 1) return [faster, atOnce, texts.swings];
		const isBeyond = idealSpeedUp !== null && speedUp > idealSpeedUp * (1 + NOISE);
		return [faster, atOnce, isBeyond && texts.beyondIdeal];
	}
	return [
		verdict === 'slower' ? texts.waitingSlower(strategy, took) : texts.waitingSame(strategy, took),
		run.input.count === 1 ? texts.oneWait : atOnce,
	];
}

function ofAuthor({ strategy, author, authorSpeedUp, speedUp }: ComparisonRow, locale: Locale): string {
	const { meaning } = demoTexts[locale];
	if (strategy === 'sequential' || author === null || authorSpeedUp === null || speedUp === null) return '';
	switch (verdictOf(1, authorSpeedUp)) {
		case 'faster':
			return meaning.authorFaster(strategy, authorSpeedUp, author.precision);
		case 'same':
			return meaning.authorSame(strategy);
		case 'slower':
			return meaning.authorSlower(strategy);
	}
}
