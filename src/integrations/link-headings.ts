import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

type HastPlugin = NonNullable<SatteriProcessorOptions['hastPlugins']>[number];

/**
 * Makes the words of a heading with an anchor the link to it: to copy, by pointer and keyboard. Nothing stands beside
 * the heading that a screen reader would read once more.
 */
export const linkHeadings: HastPlugin = {
	name: 'link-headings',
	element: {
		filter: ['h2', 'h3'],
		visit(node, context) {
			const { id } = node.properties ?? {};
			if (!id) return;
			const link = {
				type: 'element' as const,
				tagName: 'a',
				properties: { href: `#${id}` },
				children: [...node.children],
			};
			context.setProperty(node, 'children', [link]);
		},
	},
};
