import type { MachineTexts } from '../machines.ts';

export const machines: MachineTexts = {
	feed: 'What has changed in the articles and on the other pages.',
	llms: {
		about:
			'The listings are run by CPython 3.14 compiled to WebAssembly; the pages show recorded runs and the author’s times. Every page is also available as Markdown, with its listings and numbers, made from the page itself.',
		languages: 'The same in other languages:',
		articles: 'Articles',
		more: 'Run it and check it',
		data: 'Data',
		schemas: {
			'demo-report': 'The report of a run, the demo:report event: JSON Schema.',
			'explore-report': 'The report of a search through schedules, the explore:report event: JSON Schema.',
			'lab-link': 'A link to the lab, the part of the address after #: JSON Schema.',
			'embed-query': 'The address of an embedded demo: JSON Schema.',
			'embed-message': 'What an embedded demo tells the page around it: JSON Schema.',
		},
		home: 'Eight tasks under four strategies, drawn to scale, and which demo to start with.',
	},
};
