/** A language that nobody speaks: each letter of a text with an accent. Imports nothing: it is built into a site, too. */

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'áƀçðéƒĝĥíĵķĺɱñóþɋŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĹṀÑÓÞɊŔŠŢÚṼŴẊÝŽ'];
/** Tags, and characters by their names. */
const MARKUP = /(<[^>]*>|&\w+;)/;

/** A text with an accent on each of its letters, but in what `kept` matches, which is one group. */
export function accent(text: string, kept = MARKUP): string {
	const accented = (plain: string) => plain.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
	return text
		.split(kept)
		.map((part, index) => (index % 2 === 1 ? part : accented(part ?? '')))
		.join('');
}

/** The same of every text in a table of texts, and of those that its functions return. */
export function accentAll(texts: unknown): unknown {
	if (typeof texts === 'string') return accent(texts);
	if (typeof texts === 'function') return (...args: unknown[]) => accentAll(texts(...args));
	if (Array.isArray(texts)) return texts.map(accentAll);
	if (typeof texts !== 'object' || texts === null) return texts;
	return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, accentAll(value)]));
}
