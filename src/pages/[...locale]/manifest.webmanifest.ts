import type { APIRoute } from 'astro';
import { siteTexts } from '../../i18n/index.ts';
import { localeOf } from '../../i18n/locales.ts';
import { href } from '../../site/href.ts';
import { localePaths } from '../../site/locale-paths.ts';

export const getStaticPaths = localePaths;

/** What a reader who installs the site gets: it begins in their language, and holds all of them. */
export const GET: APIRoute = ({ props }) => {
	const locale = localeOf(props.locale);
	const { name, shortName, description } = siteTexts[locale];
	return Response.json({
		id: href('/', locale),
		name,
		short_name: shortName,
		description,
		lang: locale,
		start_url: href('/', locale),
		scope: href('/'),
		display: 'minimal-ui',
		background_color: '#fdfaf5',
		theme_color: '#fdfaf5',
		icons: [
			{ src: href('/favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
			{ src: href('/icon-192.png'), type: 'image/png', sizes: '192x192' },
			{ src: href('/icon-512.png'), type: 'image/png', sizes: '512x512' },
		],
	});
};
