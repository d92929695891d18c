/** Shiki's tokens as compact HTML: short elements without attributes, neighbours of one colour in one element. */
import { createCssVariablesTheme, createHighlighter, type ThemedToken } from 'shiki';

export type ListingLanguage = 'python' | 'typescript';

const theme = createCssVariablesTheme({ name: 'tokens', variablePrefix: '--' });
const highlighter = createHighlighter({ themes: [theme], langs: ['python', 'typescript'] });

/**
 * The element of each colour that the site tells apart; everything else is plain ink. A page has hundreds: as elements
 * with classes they would weigh a kilobyte more.
 */
const ELEMENT_OF: Readonly<Record<string, string>> = {
	'var(--token-keyword)': 'b',
	'var(--token-string)': 'i',
	'var(--token-string-expression)': 'i',
	'var(--token-constant)': 'var',
	'var(--token-function)': 'dfn',
	'var(--token-comment)': 'small',
};

/** The inside of a `<code>`. */
export async function highlight(source: string, language: ListingLanguage): Promise<string> {
	const { tokens } = (await highlighter).codeToTokens(source, { lang: language, theme: 'tokens' });
	const flat = tokens.flatMap((line, index) => (index === 0 ? line : [{ content: '\n' }, ...line]));
	return toHtml(flat);
}

interface Stretch {
	readonly kind: string;
	text: string;
}

function toHtml(tokens: readonly Pick<ThemedToken, 'content' | 'color'>[]): string {
	const stretches: Stretch[] = [];
	for (const { content, color } of tokens) {
		const last = stretches.at(-1);
		const kind = isSpace(content) ? (last?.kind ?? '') : kindOf(content, color, last);
		if (last?.kind === kind) last.text += content;
		else stretches.push({ kind, text: content });
	}
	return stretches.map(render).join('');
}

function kindOf(content: string, color: string | undefined, last: Stretch | undefined): string {
	const kind = ELEMENT_OF[color ?? ''] ?? '';
	if (isOperator(content)) return '';
	if (kind === 'dfn') return last && /\b(def|class|function\*?)\s*$/.test(last.text) ? kind : '';
	return kind;
}

const isSpace = (text: string) => text.trim() === '';
/** Operators and calls are plain ink: coloured, they cost more than they tell. A name is coloured where it is defined. */
const isOperator = (text: string) => /^[^\p{L}\p{N}_"'#/]+$/u.test(text);

/** Space at the end of a coloured stretch stays outside it, so that a selection and a line end look right. */
function render({ kind, text }: Stretch): string {
	if (!kind) return escapeHtml(text);
	const inked = text.trimEnd();
	return `<${kind}>${escapeHtml(inked)}</${kind}>${text.slice(inked.length)}`;
}

function escapeHtml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
