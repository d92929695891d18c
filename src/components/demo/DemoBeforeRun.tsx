import { catalog } from '../../demos/catalog.ts';
import { STRATEGIES, type Strategy } from '../../demos/contract.ts';
import { href } from '../../site/href.ts';
import { Comparison } from '../comparison/Comparison.tsx';
import { DemoIsland, type DemoIslandProps } from './DemoIsland.tsx';
import { RecordedRun } from './RecordedRun.tsx';
import { recordedReports, recordingOf } from './recordings.ts';

interface Props extends DemoIslandProps {
	readonly selected: Strategy;
}

/** The island of a demo as the build makes it, with the recorded runs in the places of those to come. */
export function DemoBeforeRun({ selected, ...island }: Props) {
	const { workload, locale } = island;
	const demo = catalog[workload];
	const recording = recordingOf(workload);
	const reports = recordedReports(recording);
	// The picture of the first tab is in the page; the others, heavier than all words of a demo, wait beside it.
	const pictureOf = (strategy: Strategy) =>
		strategy === selected ? undefined : href(`/recorded/${locale}/${workload}/${strategy}.fragment`);
	const recorded = STRATEGIES.map((strategy) => [
		strategy,
		<div key={strategy} data-kept={strategy}>
			<RecordedRun report={reports[strategy]} pictureAt={pictureOf(strategy)} recording={recording} locale={locale} />
		</div>,
	]);
	return (
		<DemoIsland
			{...island}
			{...Object.fromEntries(recorded)}
			comparison={
				<div data-kept="comparison">
					<Comparison
						demo={demo}
						reports={reports}
						input={demo.sizes.quick.typescript}
						cores={recording?.reports[0]?.environment.cores ?? 4}
						locale={locale}
						isRecorded
					/>
				</div>
			}
		/>
	);
}
