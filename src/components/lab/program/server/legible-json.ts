/**
 * JSON with a line for each thing, and its escaped characters written out. Numbers, names that stand twice and the order
 * stay what they are: what `JSON.parse` would make of them is not what was sent. Null where it is no JSON.
 */
export function legibleJson(text: string): string | null {
	try {
		JSON.parse(text);
	} catch {
		return null;
	}
	const tokens = text.match(TOKEN) ?? [];
	let depth = 0;
	return tokens
		.map((token, at) => {
			const isEmpty = token === CLOSING[tokens[at - 1] ?? ''];
			if (token in CLOSING) return `${token}${tokens[at + 1] === CLOSING[token] ? '' : newLine(++depth)}`;
			if (token === '}' || token === ']') return isEmpty ? token : `${newLine(--depth)}${token}`;
			if (token === ',') return `,${newLine(depth)}`;
			if (token === ':') return ': ';
			return token.startsWith('"') ? JSON.stringify(JSON.parse(token)) : token;
		})
		.join('');
}

const TOKEN = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
const newLine = (depth: number) => `\n${'  '.repeat(depth)}`;
