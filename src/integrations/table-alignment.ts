import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

type HastPlugin = NonNullable<SatteriProcessorOptions['hastPlugins']>[number];

/** Aligns the columns of Markdown tables by classes: a style attribute is refused by the content security policy. */
export const alignTablesByClass: HastPlugin = {
	name: 'align-tables-by-class',
	element: {
		filter: ['td', 'th'],
		visit(node, context) {
			const align = /text-align:\s*(\w+)/.exec(String(node.properties?.style ?? ''))?.[1];
			if (!align) return;
			context.setProperty(node, 'style', undefined);
			context.setProperty(node, 'className', [`align-${align}`]);
		},
	},
};
