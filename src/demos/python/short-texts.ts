/** A text of more characters says no more to a reader, and a page that lays it out may stand still for minutes. */
const MOST_CHARACTERS = 1_000;

/** The text, or its beginning where it is longer than what a page shows of one. */
export function shortText(text: string): string {
	return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

/** Data with all its texts short. */
export function withShortTexts<Data>(data: Data): Data {
	return JSON.parse(JSON.stringify(data), (_, value) => (typeof value === 'string' ? shortText(value) : value));
}
