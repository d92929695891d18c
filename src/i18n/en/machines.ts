import type { MachineTexts } from '../machines.ts';

export const machines: MachineTexts = {
	feed: 'What has changed in the articles and on the other pages.',
	llms: {
		about:
			'The listings are run by CPython 3.14 compiled to WebAssembly; the pages show recorded runs and the author’s times. Every page is also available as Markdown, with its listings and numbers, made from the page itself.',
		languages: 'The same in other languages:',
		articles: 'Articles',
		more: 'Run it and check it',
		home: 'Eight tasks under four strategies, drawn to scale, and which demo to start with.',
	},
};
