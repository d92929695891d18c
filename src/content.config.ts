import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** An article in one language. Its id is `<language>/<slug>`, from its place in the folder. */
const articles = defineCollection({
	loader: glob({ base: './src/content/articles', pattern: '*/*.mdx' }),
	schema: z.object({
		title: z.string(),
		/** A short name for the menu, where the title is long. */
		navTitle: z.string().optional(),
		description: z.string(),
		/** Place in the reading order, from 1. */
		order: z.number().int().positive(),
		/** The text that the article retells: its title, and what its author is to us. */
		source: z.object({ title: z.string(), role: z.string(), href: z.url().optional() }),
		updated: z.coerce.date(),
	}),
});

/** A page of prose that retells nobody, in one language. Its id is `<language>/<name>`. */
const pages = defineCollection({
	loader: glob({ base: './src/content/pages', pattern: '*/*.mdx' }),
	schema: z.object({ title: z.string(), description: z.string() }),
});

export const collections = { articles, pages };
