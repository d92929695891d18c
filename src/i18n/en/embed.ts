import type { EmbedTexts } from '../embed.ts';

/** Texts of what stands in other people's pages. */
export const embed: EmbedTexts = {
	needsJavaScript: 'You need JavaScript to run this.',
	onSite: 'Open it on the site',
};
