import { catalog } from '../../demos/catalog.ts';
import type { Strategy } from '../../demos/contract.ts';
import { strategiesOf } from '../../demos/strategies.ts';
import { href } from '../../site/href.ts';
import { Comparison } from '../comparison/Comparison.tsx';
import { isBeside } from './beside.ts';
import { DemoIsland, type DemoIslandProps } from './DemoIsland.tsx';
import { RecordedRun } from './RecordedRun.tsx';
import { recordedReports, recordedRuns, recordingOf } from './recordings.ts';

/** The island of a demo as the build makes it, with the recorded runs in the places of those to come. */
export function DemoBeforeRun(island: DemoIslandProps) {
	const { workload, selected, locale } = island;
	const demo = catalog[workload];
	const recording = recordingOf(workload);
	const python = recordedRuns('python', demo);
	const reports = recordedReports(recording, 'python');
	// Of Python the page has all words, and the picture of the first tab; the others, heavier than all words of a demo,
	// wait beside it, as do the runs of the second engine.
	const fragmentOf = (strategy: Strategy) =>
		strategy === selected ? undefined : href(`/recorded/${locale}/${workload}/python/${strategy}.fragment`);
	const runOf = (strategy: Strategy) => {
		const at = fragmentOf(strategy);
		if (at && isBeside(strategy)) return <div data-fragment={at} />;
		return <RecordedRun report={reports[strategy]} pictureAt={at} recording={recording} locale={locale} />;
	};
	const recorded = strategiesOf(demo).map((strategy) => [
		strategy,
		<div key={strategy} data-kept={strategy}>
			{runOf(strategy)}
		</div>,
	]);
	return (
		<DemoIsland
			{...island}
			{...Object.fromEntries(recorded)}
			comparison={
				<div data-kept="comparison">
					<Comparison demo={demo} runs={[python]} locale={locale} />
				</div>
			}
		/>
	);
}
