import type { APIRoute, GetStaticPaths } from 'astro';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { Comparison } from '../../../../../components/comparison/Comparison.tsx';
import type { EngineRuns } from '../../../../../components/comparison/rows.ts';
import { isBeside } from '../../../../../components/demo/beside.ts';
import { RecordedPicture, RecordedRun } from '../../../../../components/demo/RecordedRun.tsx';
import { recordedReports, recordedRuns, recordingOf } from '../../../../../components/demo/recordings.ts';
import { catalog } from '../../../../../demos/catalog.ts';
import { ENGINES, WORKLOADS } from '../../../../../demos/contract.ts';
import { strategiesOf } from '../../../../../demos/strategies.ts';
import { LOCALES } from '../../../../../i18n/locales.ts';

/**
 * What a page leaves out of recorded runs until their tab is chosen, as fragments of HTML: of Python the picture, or all
 * where no article has the strategy; of the second engine all, and its comparison with the first.
 */
export const getStaticPaths: GetStaticPaths = () =>
	LOCALES.flatMap((locale) =>
		WORKLOADS.flatMap((workload) => {
			const recording = recordingOf(workload);
			const demo = catalog[workload];
			const [python, typescript] = ENGINES.map((engine) => recordedRuns(engine, demo)) as [EngineRuns, EngineRuns];
			const comparison = {
				params: { locale, workload, engine: 'typescript', strategy: 'comparison' },
				props: { fragment: render(h(Comparison, { demo, runs: [typescript, python], locale })) },
			};
			const runs = ENGINES.flatMap((engine) => {
				const reports = recordedReports(recording, engine);
				return strategiesOf(demo).map((strategy) => {
					const report = reports[strategy];
					const fragment =
						report && engine === 'python' && !isBeside(strategy)
							? render(h(RecordedPicture, { report, locale }))
							: render(h(RecordedRun, { report, recording, locale }));
					return { params: { locale, workload, engine, strategy }, props: { fragment } };
				});
			});
			return [comparison, ...runs];
		}),
	);

export const GET: APIRoute = ({ props }) =>
	new Response(props.fragment, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
