/** How the editor looks: the site's own tokens, which reach into its shadow, so that both themes hold without a script. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const theme = EditorView.theme({
	// Where the pane is as high as the program, its bound is the editor's too.
	'&': { height: '100%', maxHeight: 'inherit', color: 'var(--code-ink)', backgroundColor: 'var(--paper-sunken)' },
	// On paper there is nothing to scroll.
	'@media print': { '&': { height: 'auto' }, '.cm-scroller': { overflow: 'visible' } },
	'&.cm-focused': { outline: 'none' },
	'.cm-scroller': {
		fontFamily: 'var(--font-code)',
		fontSize: 'var(--size-code)',
		fontVariantLigatures: 'none',
		lineHeight: '1.6',
	},
	'.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)' },
	'.cm-line': { padding: '0 1rem 0 0.75rem' },
	'.cm-gutters': { border: '0', color: 'var(--ink-soft)', backgroundColor: 'var(--paper-sunken)' },
	'.cm-lineNumbers .cm-gutterElement': { minWidth: '2.5rem', padding: '0 0.5rem 0 0.75rem' },
	'.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in oklab, var(--ink) 5%, transparent)' },
	'.cm-activeLineGutter': { color: 'var(--ink)' },
	'&.cm-focused .cm-matchingBracket': {
		backgroundColor: 'color-mix(in oklab, var(--waiting) 35%, transparent)',
		outline: '1px solid var(--waiting-ink)',
	},
	'&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--problem-paper)', color: 'var(--problem)' },
	'.cm-content ::selection, .cm-content::selection': {
		backgroundColor: 'color-mix(in oklab, var(--ready) 55%, transparent)',
	},
	'.cm-error-line, .cm-error-gutter': { backgroundColor: 'var(--problem-paper)' },
	'.cm-error-gutter': { color: 'var(--problem)', fontWeight: '600' },
	'.cm-error-character': { textDecoration: 'underline wavy var(--problem)', textUnderlineOffset: '0.2em' },
	'.cm-error-message': {
		// As wide as what is seen of the code, however long its lines are: `.code-editor` is the container.
		boxSizing: 'border-box',
		maxWidth: 'calc(100cqi - 4rem)',
		padding: '0.15rem 1rem 0.3rem 0.75rem',
		color: 'var(--problem)',
		backgroundColor: 'var(--problem-paper)',
		fontFamily: 'var(--font-ui)',
		whiteSpace: 'pre-wrap',
		overflowWrap: 'anywhere',
	},
});

/** The same kinds of words in the same colours as in the listings. */
const words = HighlightStyle.define([
	{
		tag: [
			tags.keyword,
			tags.controlKeyword,
			tags.operatorKeyword,
			tags.definitionKeyword,
			tags.moduleKeyword,
			tags.modifier,
		],
		color: 'var(--code-keyword)',
	},
	{ tag: [tags.string, tags.special(tags.string), tags.docString], color: 'var(--code-string)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
	{
		tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
		color: 'var(--code-function)',
	},
	{ tag: tags.comment, color: 'var(--code-comment)', fontStyle: 'italic' },
]);

export const editorLook: Extension = [theme, syntaxHighlighting(words)];
