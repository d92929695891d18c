/** What the numbers mean, in a sentence a strategy. Says only what follows from the reports at hand. */
import { type DemoDefinition, type Locale, type Report, STRATEGIES, type Strategy } from '../../demos/contract.ts';
import type { Span } from '../../demos/trace.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import { mostAtOnce } from '../timeline/summary.ts';
import type { ComparisonRow, Reports } from './rows.ts';

/** Closer than this to 1, a ratio is no difference: two runs of the same thing differ by as much. */
const NOISE = 0.1;
/** Further than this apart, two speed-ups differ in the digits that are shown. */
const VISIBLE = 0.025;

/** Sentences for the strategies that were run, in the order of the strategies. */
export function meaningOf(
	demo: DemoDefinition,
	rows: readonly ComparisonRow[],
	reports: Reports,
	locale: Locale,
): { strategy: Strategy; sentence: string }[] {
	if (demo.nature === 'race') return [];
	const sequential = rows.find(({ strategy }) => strategy === 'sequential');
	if (sequential?.measuredMs === null) return ofNothingToCompareWith(rows, locale);
	return STRATEGIES.flatMap((strategy) => {
		const row = rows.find((candidate) => candidate.strategy === strategy);
		const report = reports[strategy];
		if (!row || report?.status !== 'done') return [];
		const own = demo.nature === 'cpu' ? ofComputing(row, report, locale) : ofWaiting(row, report, locale);
		return [{ strategy, sentence: [own, ofAuthor(row, locale)].filter(Boolean).join(' ') }];
	});
}

/** The times alone, in one sentence, and what to run to know what they are worth. */
function ofNothingToCompareWith(rows: readonly ComparisonRow[], locale: Locale) {
	const { meaning, strategy: names } = demoTexts[locale];
	const { duration } = formatFor(locale);
	const measured = rows.flatMap(({ strategy, measuredMs }) => (measuredMs === null ? [] : [{ strategy, measuredMs }]));
	const [first] = measured;
	if (!first) return [];
	const times = measured.map(({ strategy, measuredMs }) => ({ name: names[strategy], time: duration(measuredMs) }));
	return [{ strategy: first.strategy, sentence: meaning.alone(times) }];
}

function ofComputing(row: ComparisonRow, report: Report, locale: Locale): string {
	const texts = demoTexts[locale].meaning;
	const { duration } = formatFor(locale);
	const time = duration(report.wallMs);
	const { speedUp } = row;
	if (row.strategy === 'sequential') return texts.base(time);
	if (speedUp === null) return '';
	const sequential = duration(report.wallMs * speedUp);

	switch (row.strategy) {
		case 'threads':
			if (speedUp > 1 + NOISE) return texts.cpuThreadsFaster(time, sequential);
			if (speedUp < 1 - NOISE) return texts.cpuThreadsSlower(time, sequential);
			return texts.cpuThreadsSame(time, sequential);
		case 'processes': {
			const { cores } = report.environment;
			if (cores <= 1) return texts.cpuProcessesOneCore(time, sequential);
			if (speedUp > 1 + NOISE) {
				const faster = texts.cpuProcessesFaster(speedUp, cores, row.idealSpeedUp);
				return speedUp > (row.idealSpeedUp ?? speedUp) * (1 + VISIBLE) ? `${faster} ${texts.beyondIdeal}` : faster;
			}
			return texts.cpuProcessesSame(time, sequential, report.phases.startingMs / report.wallMs);
		}
		case 'asyncio':
			if (speedUp > 1 + NOISE) return texts.cpuAsyncioFaster(time, sequential);
			return texts.cpuAsyncio(time, sequential);
	}
}

function ofWaiting(row: ComparisonRow, report: Report, locale: Locale): string {
	const texts = demoTexts[locale].meaning;
	const { duration } = formatFor(locale);
	const time = duration(report.wallMs);
	const name = demoTexts[locale].strategy[row.strategy];
	const { speedUp } = row;
	if (row.strategy === 'sequential') return texts.baseWaiting(time);
	if (speedUp === null) return '';
	if (speedUp <= 1 + NOISE) return texts.waitingSame(name, time, duration(report.wallMs * speedUp));
	const most = mostAtOnce(report.spans.filter(isOfTask(report)), 'waiting');
	return row.strategy === 'asyncio' ? texts.waitingAsyncio(speedUp, most) : texts.waitingFaster(name, speedUp, most);
}

/** The main thread of a program waits for the others, which is no wait of the work's. */
function isOfTask({ lanes }: Report): (span: Span) => boolean {
	const hasOthers = lanes.some(({ kind }) => kind !== 'main');
	return ({ lane }) => !hasOthers || lanes[lane]?.kind !== 'main';
}

function ofAuthor(row: ComparisonRow, locale: Locale): string {
	const { meaning, strategy } = demoTexts[locale];
	if (row.strategy === 'sequential' || row.authorSpeedUp === null || row.speedUp === null) return '';
	const name = row.strategy === 'asyncio' ? strategy.asyncio : strategy[row.strategy].toLowerCase();
	return row.authorSpeedUp < 1 ? meaning.authorSlower(name) : meaning.authorToo(name, row.authorSpeedUp);
}
