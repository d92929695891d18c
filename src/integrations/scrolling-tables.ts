import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

type HastPlugin = NonNullable<SatteriProcessorOptions['hastPlugins']>[number];

/** Puts every Markdown table into a frame that scrolls where the table is wider than the text. */
export const scrollingTables: HastPlugin = {
	name: 'scrolling-tables',
	element: {
		filter: ['table'],
		visit(node, context) {
			context.wrapNode(node, {
				type: 'element',
				tagName: 'div',
				properties: { className: ['table-scroll'] },
				children: [],
			});
		},
	},
};
