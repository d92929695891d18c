import type { APIRoute, GetStaticPaths } from 'astro';
import { highlight } from '../../components/listing/highlight.ts';
import { allListingFiles, type ListingFile } from '../../components/listing/listing-files.ts';
import { regionOf } from '../../components/listing/region.ts';

/**
 * Every Python listing as a file of its own in each language, so that it downloads without JavaScript, and every listing
 * as a fragment of highlighted HTML for the pages that load it when it is wanted.
 */
export const getStaticPaths: GetStaticPaths = async () => (await Promise.all(allListingFiles().map(filesOf))).flat();

async function filesOf({ path, fragmentPath, source }: ListingFile) {
	const isPython = path.endsWith('.py');
	const fragment = isPython
		? await highlight(source.trimEnd(), 'python')
		: await highlight(regionOf(source, 'listing'), 'typescript');
	return [
		...(isPython ? [{ params: { file: path }, props: { content: source } }] : []),
		{ params: { file: fragmentPath }, props: { content: fragment } },
	];
}

export const GET: APIRoute = ({ props }) =>
	new Response(props.content, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
