import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const prose = z.object({
	title: z.string(),
	description: z.string(),
	/** What a reader of it learns, in a few words each, for those who search for lessons. */
	teaches: z.array(z.string()).min(1),
	/** What has changed for its readers, the newest first; the last is that it came to be. They are the site's feed. */
	changes: z
		.array(
			z.object({
				date: z.coerce.date(),
				what: z.string(),
				/** The anchor of the section that it is about; a page has one change without, or for each section. */
				at: z.string().optional(),
			}),
		)
		.min(1),
});

/** An article in one language. Its id is `<language>/<slug>`, from its place in the folder. */
const articles = defineCollection({
	loader: glob({ base: './src/content/articles', pattern: '*/*.mdx' }),
	schema: prose.extend({
		/** A short name for the menu, where the title is long. */
		navTitle: z.string().optional(),
		/** Place in the reading order, from 1. */
		order: z.number().int().positive(),
		/** The text that the article retells: its title, and what its author is to us. */
		source: z.object({ title: z.string(), role: z.string(), href: z.url().optional() }),
	}),
});

/** A page of prose that retells nobody, in one language. Its id is `<language>/<name>`. */
const pages = defineCollection({
	loader: glob({ base: './src/content/pages', pattern: '*/*.mdx' }),
	schema: prose,
});

export const collections = { articles, pages };
