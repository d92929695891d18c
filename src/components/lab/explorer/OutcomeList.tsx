import type { Locale } from '../../../demos/contract.ts';
import type { Exploration } from '../../../demos/python/explorer/contract.ts';
import { areAllCutShort } from '../../../demos/python/explorer/run-end.ts';
import { explorerTexts } from '../../../i18n/explorer.ts';
import { StuckTable } from '../program/outcome/StuckTable.tsx';
import { type OutcomeRow, outcomeTable } from './outcome-table.ts';

interface Props {
	readonly exploration: Exploration;
	readonly isLive: boolean;
	readonly onFollow: (schedule: string) => void;
	readonly onLine: (line: number) => void;
	readonly locale: Locale;
}

/** Burckhardt, Kothari, Musuvathi, Nagarakatte: “A Randomized Scheduler with Probabilistic Guarantees of Finding Bugs”. */
const PCT_PAPER = 'https://doi.org/10.1145/1736020.1736040';

/** The outcomes, each with how often it came, and below them what that proves. */
export function OutcomeList({ exploration, isLive, onFollow, onLine, locale }: Props) {
	const texts = explorerTexts[locale];
	const { rows, rest } = outcomeTable(exploration);
	const { runs, tried, flaws } = exploration;
	const hasEndless = exploration.outcomes.some(({ end }) => end.kind === 'endless');
	const isCutShort = areAllCutShort(exploration.outcomes.map(({ end }) => end));
	return (
		<>
			<ol class="explorer-outcomes">
				{rows.map((row) => (
					<OutcomeItem
						key={row.outcome.id}
						row={row}
						runs={runs}
						isLive={isLive}
						onFollow={onFollow}
						onLine={onLine}
						locale={locale}
					/>
				))}
			</ol>
			{rest.outcomes > 0 && <p>{texts.rest(rest.outcomes, rest.runs)}</p>}
			{!isLive && runs > 0 && <p>{isCutShort ? texts.allCutShort : texts.proof(tried, hasEndless)}</p>}
			{!isLive && !tried.isComplete && !isCutShort && tried.pct > 0 && (
				<p class="hint">
					{texts.bound(exploration)} <a href={PCT_PAPER}>{texts.boundSource}</a>
				</p>
			)}
			{flaws.map((flaw) => (
				<p key={flaw} class="problem">
					{texts.flaw[flaw]}
				</p>
			))}
		</>
	);
}

interface ItemProps extends Omit<Props, 'exploration'> {
	readonly row: OutcomeRow;
	readonly runs: number;
}

function OutcomeItem({ row, runs, isLive, onFollow, onLine, locale }: ItemProps) {
	const texts = explorerTexts[locale];
	const { outcome, isFailure, isFewest } = row;
	const { end, count, schedule, preemptions } = outcome;
	return (
		<li data-outcome={end.kind} data-count={count} class={isFailure ? 'is-failure' : undefined}>
			<p class="explorer-outcome">
				<b>{texts.end(end)}</b>
				{isFailure && <span class="explorer-mark">{texts.failureMark}</span>}
				<progress value={count} max={Math.max(runs, 1)} aria-hidden="true" />
				<span>{texts.countOf(count, runs)}</span>
			</p>
			{end.kind === 'endless' && <p class="hint">{texts.endlessHint}</p>}
			{end.output.length > 0 && (
				<pre>
					{end.output.map(({ stream, text }, index) => (
						<span key={`${index}`} class={stream}>
							{text}
						</span>
					))}
				</pre>
			)}
			{end.failure?.kind === 'deadlock' && <StuckTable threads={end.failure.threads} onLine={onLine} locale={locale} />}
			{schedule !== null && !isLive && (
				<p>
					<button type="button" class="quiet" onClick={() => onFollow(schedule)}>
						{texts.replay}
					</button>{' '}
					<span class="hint">
						{texts.preemptions(preemptions)}
						{isFewest && `, ${texts.fewest}`}
					</span>
				</p>
			)}
		</li>
	);
}
