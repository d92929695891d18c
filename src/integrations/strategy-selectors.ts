import type { Plugin } from 'vite';
import { STRATEGIES } from '../demos/strategies.ts';

/** Where a selector of a style sheet says STRATEGY, it is written once for each: `[value="STRATEGY"]`. */
export function strategySelectors(): Plugin {
	return {
		name: 'strategy-selectors',
		enforce: 'pre',
		transform: {
			filter: { id: /\.css$/, code: /STRATEGY/ },
			handler: (code) => ({ code: forEachStrategy(code), map: null }),
		},
	};
}

/** Exported for its test. */
export function forEachStrategy(css: string): string {
	return css.replace(/^(\s*)(\S.*STRATEGY.*?)(?=,$| \{$)/gm, (_, indent: string, selector: string) =>
		STRATEGIES.map((strategy) => indent + selector.replaceAll('STRATEGY', strategy)).join(','),
	);
}
