import type { Locale } from '../../demos/contract.ts';
import type { ExploredProgram, RunEnd } from '../../demos/python/explorer/contract.ts';
import { challengesTexts } from '../../i18n/challenges.ts';
import { explorerTexts } from '../../i18n/explorer.ts';
import type { ExplorerController } from '../lab/explorer/explorer-controller.ts';

interface Props {
	readonly explorer: ExplorerController;
	readonly program: ExploredProgram;
	readonly isReached: (end: RunEnd) => boolean;
	readonly locale: Locale;
}

/** So many runs take some seconds. */
const RUNS = 300;

/** The mended program under many schedules: whether the fault has gone, and what that proves. */
export function FixedExploration({ explorer, program, isReached, locale }: Props) {
	const texts = challengesTexts[locale];
	const { state, exploration } = explorer;
	const isExploring = state.value === 'exploring';
	return (
		<div class="fixed-exploration" data-exploration={state.value}>
			<button type="button" class="quiet" onClick={isExploring ? explorer.stop : () => explorer.explore(program, RUNS)}>
				{isExploring ? texts.stop : texts.exploreFixed}
			</button>
			<p role="status">{words()}</p>
		</div>
	);

	function words(): string {
		const made = exploration.value;
		if (isExploring) return texts.exploring(made?.runs ?? 0);
		if (made === null || made.runs === 0) return '';
		const reached = made.outcomes.filter(({ end }) => isReached(end)).reduce((sum, { count }) => sum + count, 0);
		if (reached > 0) return texts.broken(reached);
		const hasEndless = made.outcomes.some(({ end }) => end.kind === 'endless');
		return `${texts.survived(made.runs, made.tried.distinct)} ${explorerTexts[locale].proof(made.tried, hasEndless)}`;
	}
}
