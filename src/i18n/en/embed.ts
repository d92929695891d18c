import type { EmbedTexts } from '../embed.ts';

/** Texts of what stands in other people's pages. */
export const embed: EmbedTexts = {
	needsJavaScript: 'You need JavaScript to run this.',
	onSite: 'Open it on the site',
	openInLab: 'Open in the lab',
	embed: 'Embed',
	asFrame: 'A frame, for any site',
	asElement: 'An element: it grows with its content and reports results to the page',
	copy: 'Copy',
	copied: 'Copied.',
	refused: 'The browser didn’t allow access to the clipboard: the text is selected, so copy it yourself.',
	tooLarge: 'The program is too big for a link.',
	howTo: 'How to embed it in a course, a blog, or documentation',
	snippet: 'Code to paste',
	/** As a comment that begins a check says what it is. */
	checkHeadings: { shown: 'check', hidden: 'hidden check', underSchedules: 'under \\d+ schedules?' },
	programTitle: 'Python program',
	programDescription: 'A Python program that runs right in this page.',
};
