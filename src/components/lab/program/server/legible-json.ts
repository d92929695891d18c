/**
 * JSON with a line for each thing, and its escaped characters written out. Numbers, names that stand twice and the order
 * stay what they are: what `JSON.parse` would make of them is not what was sent. Null where it is no JSON, or is nested
 * deeper than anybody reads.
 */
export function legibleJson(text: string): string | null {
	try {
		JSON.parse(text);
	} catch {
		return null;
	}
	const tokens = text.match(TOKEN) ?? [];
	if (deepestOf(tokens) > DEEPEST) return null;
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

/** Every line is indented by its depth: at a depth of thousands the indents alone would fill the memory. */
const DEEPEST = 100;

function deepestOf(tokens: readonly string[]): number {
	let [depth, deepest] = [0, 0];
	for (const token of tokens) {
		if (token in CLOSING) depth += 1;
		else if (token === '}' || token === ']') depth -= 1;
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}

const TOKEN = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
const newLine = (depth: number) => `\n${'  '.repeat(depth)}`;
