/** What the build knows of a language besides its texts. */
export interface Language {
	/** How it calls itself. */
	readonly name: string;
	/** How social networks name it: with a country. */
	readonly openGraph: string;
	/** What letters its pages are written in, of those that the site has faces for. */
	readonly scripts: readonly ('latin' | 'cyrillic')[];
	/** Puts no-break spaces where its typography wants them; only spaces change, each into one other character. */
	readonly tie: (text: string) => string;
}
