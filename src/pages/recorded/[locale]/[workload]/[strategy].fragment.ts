import type { APIRoute, GetStaticPaths } from 'astro';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { RecordedPicture } from '../../../../components/demo/RecordedRun.tsx';
import { recordingOf } from '../../../../components/demo/recordings.ts';
import { type Locale, WORKLOADS } from '../../../../demos/contract.ts';

const LOCALES: readonly Locale[] = ['ru'];

/** The pictures of recorded runs that a page leaves out until their tab is chosen, as fragments of HTML. */
export const getStaticPaths: GetStaticPaths = () =>
	LOCALES.flatMap((locale) =>
		WORKLOADS.flatMap((workload) =>
			(recordingOf(workload)?.reports ?? []).map((report) => ({
				params: { locale, workload, strategy: report.strategy },
				props: { picture: render(h(RecordedPicture, { report, locale })) },
			})),
		),
	);

export const GET: APIRoute = ({ props }) =>
	new Response(props.picture, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
