import type { KeysTexts } from '../keys.ts';

export const keys: KeysTexts = {
	title: 'Keyboard shortcuts',
	close: 'Close',
	everywhere: {
		title: 'On any page',
		keys: [
			['Ctrl + K', 'search'],
			['?', 'this list'],
			['Esc', 'close whatever has opened over the page'],
		],
	},
	search: {
		title: 'In the search',
		keys: [
			['↑ ↓', 'choose a result'],
			['Enter', 'open it'],
		],
	},
	timeline: {
		title: 'On a timeline that has the focus',
		keys: [
			['↑ ↓', 'another lane'],
			['← →', 'the next span'],
			['+ −', 'zoom in, zoom out'],
			['Shift + ← →', 'pan'],
			['Home', 'show everything'],
		],
	},
	editor: {
		title: 'In the lab’s editor',
		keys: [
			['Ctrl + Enter', 'run the program'],
			['Ctrl + /', 'comment lines out, or back in'],
			['Tab', 'indent; Shift + Tab does the opposite'],
			['Ctrl + Z', 'undo'],
			['Esc, Tab', 'leave the editor'],
		],
	},
	replay: {
		title: 'In the steps of a run, when they have the focus',
		keys: [
			['↑ ↓', 'the next step'],
			['Home, End', 'the first and the last'],
			['1 – 9', 'who goes next, when you’re the one to choose'],
		],
	},
	race: {
		title: 'In the race by hand',
		keys: [
			['1, 2', 'a step of that thread'],
			['Backspace', 'take the last step back'],
		],
	},
	byKey: 'Open this list with the ? key',
	byKeyHint: 'Turn it off if you press it by accident or use speech input; the button at the foot of the page remains.',
};
