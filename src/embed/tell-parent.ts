import { type EmbedMessage, type EmbedNews, SOURCE, VERSION } from './messages.ts';

/**
 * Tells the page around this one, whoever that is: it is its reader's run, and its author has put it there. Where this
 * page is nobody's part, nothing is told.
 */
export function tellParent(news: EmbedNews): void {
	if (parent === self) return;
	const message: EmbedMessage = { source: SOURCE, version: VERSION, ...news };
	parent.postMessage(message, '*');
}
