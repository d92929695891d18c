import type { APIRoute, GetStaticPaths } from 'astro';
import { measuredRuns } from '../../../components/demo/recordings.ts';
import { WORKLOADS } from '../../../demos/contract.ts';

/** What a comparison needs of the recorded runs, for those that stand until the reader has runs of their own. */
export const getStaticPaths: GetStaticPaths = () =>
	WORKLOADS.map((workload) => ({ params: { workload }, props: { runs: measuredRuns(workload) } }));

export const GET: APIRoute = ({ props }) => Response.json(props.runs);
