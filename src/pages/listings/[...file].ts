import type { APIRoute, GetStaticPaths } from 'astro';
import { listingFiles } from '../../components/listing/listing-files.ts';

/** Every Python listing as a file of its own, so that it downloads without JavaScript. */
export const getStaticPaths: GetStaticPaths = () =>
	[...listingFiles]
		.filter(([path]) => path.endsWith('.py'))
		.map(([file, source]) => ({ params: { file }, props: { source } }));

export const GET: APIRoute = ({ props }) =>
	new Response(props.source, { headers: { 'Content-Type': 'text/x-python; charset=utf-8' } });
