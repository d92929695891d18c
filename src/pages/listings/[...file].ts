import type { APIRoute, GetStaticPaths } from 'astro';
import { highlight } from '../../components/listing/highlight.ts';
import { allListingFiles } from '../../components/listing/listing-files.ts';
import { regionOf } from '../../components/listing/region.ts';

/**
 * Every Python listing as a file of its own in each language, so that it downloads without JavaScript, and every
 * TypeScript listing as a fragment of highlighted HTML for the pages that load it when it is wanted.
 */
export const getStaticPaths: GetStaticPaths = async () =>
	Promise.all(
		allListingFiles().map(async ({ path, source }) => ({
			params: { file: path },
			props: { content: path.endsWith('.py') ? source : await highlight(regionOf(source, 'listing'), 'typescript') },
		})),
	);

export const GET: APIRoute = ({ props }) =>
	new Response(props.content, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
