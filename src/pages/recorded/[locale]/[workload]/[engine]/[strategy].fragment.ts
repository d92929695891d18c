import type { APIRoute, GetStaticPaths } from 'astro';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { RecordedPicture, RecordedRun } from '../../../../../components/demo/RecordedRun.tsx';
import { recordingOf } from '../../../../../components/demo/recordings.ts';
import { type Locale, WORKLOADS } from '../../../../../demos/contract.ts';

const LOCALES: readonly Locale[] = ['ru'];

/**
 * What a page leaves out of recorded runs until their tab is chosen, as fragments of HTML: of Python the picture, of
 * the second engine all.
 */
export const getStaticPaths: GetStaticPaths = () =>
	LOCALES.flatMap((locale) =>
		WORKLOADS.flatMap((workload) => {
			const recording = recordingOf(workload);
			return (recording?.reports ?? []).map((report) => ({
				params: { locale, workload, engine: report.engine, strategy: report.strategy },
				props: {
					fragment:
						report.engine === 'python'
							? render(h(RecordedPicture, { report, locale }))
							: render(h(RecordedRun, { report, recording, locale })),
				},
			}));
		}),
	);

export const GET: APIRoute = ({ props }) =>
	new Response(props.fragment, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
