/** Adds a language to a copy of the project by the steps of CONTRIBUTING: a name in a list, and content. */
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { accent } from './accent.ts';

/** Of the codes that are nobody's. */
export const PSEUDO = 'qps';

const MODEL = 'en';

export function addLanguage(root: string): void {
	const list = join(root, 'src/i18n/locales.ts');
	writeFileSync(list, readFileSync(list, 'utf8').replace(/LOCALES = \[(.+?)\]/, `LOCALES = [$1, '${PSEUDO}']`));
	addInterface(join(root, 'src/i18n'));
	for (const path of globSync(`src/content/*/${MODEL}/*.mdx`, { cwd: root })) {
		const prose = accentProse(readFileSync(join(root, path), 'utf8'));
		write(join(root, path.replace(`/${MODEL}/`, `/${PSEUDO}/`)), prose);
	}
}

/** What a language has beside its texts. */
const RULES: Readonly<Record<string, string>> = {
	'language.ts': `export const language = {
		name: '${accent('Accented')}', openGraph: 'qps_XX', scripts: ['latin'], tie: (text) => text,
	};`,
	'format.ts': `import { createFormat } from '../create-format.ts';
	export const format = createFormat('${PSEUDO}', {
		units: { ms: '${accent('ms')}', s: '${accent('s')}', min: '${accent('min')}', mb: '${accent('MB')}' },
		percent: (figure) => figure + '%',
	});`,
};

function addInterface(folder: string): void {
	for (const file of globSync('**/*.{ts,json}', { cwd: join(folder, MODEL) })) {
		const text = file.endsWith('.json')
			? accentJson(readFileSync(join(folder, MODEL, file), 'utf8'))
			: (RULES[file] ?? ofModel(basename(file, '.ts')));
		write(join(folder, PSEUDO, file), text);
	}
	copyFileSync(join(import.meta.dirname, 'accent.ts'), join(folder, PSEUDO, 'accent.ts'));
}

/** A file of texts that exports those of the model, accented when it is loaded: they are functions, too. */
function ofModel(name: string): string {
	return `import { accentAll } from './accent.ts';
	import * as model from '../${MODEL}/${name}.ts';
	export const ${name} = accentAll(model.${name});`;
}

/** The words of programs stand in strings of Python: what is in braces is code, and so is what follows a backslash. */
const CODE_IN_WORDS = /(\{[^}]*\}|\\.)/;

function accentJson(json: string): string {
	return JSON.stringify(
		JSON.parse(json, (_, value) => (typeof value === 'string' ? accent(value, CODE_IN_WORDS) : value)),
	);
}

/** Of MDX what is no text: imports, code, anchors and expressions, tags, addresses of links. */
const SYNTAX = /(^import .*$|^```[\s\S]*?^```|`[^`]*`|\{[^}]*\}|<[^>]+>|\]\([^)]*\))/m;
/** What is text all the same: some of the attributes of tags, and some fields of the head. */
const SPOKEN_ATTRIBUTES = /(?<=\b(?:says|title)="|\btitle: ')[^"']+/g;
const SPOKEN_FIELDS = /(?<=^\s*(?:- )?(?:title|navTitle|description|role|teaches|what): ).+$/gm;

function accentProse(mdx: string): string {
	const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(mdx) ?? [];
	const accented = accent(body, SYNTAX)
		.replaceAll(`'${MODEL}')`, `'${PSEUDO}')`)
		.replace(/<[^>]+>/g, (tag) => tag.replace(SPOKEN_ATTRIBUTES, (text) => accent(text)));
	return `---\n${head.replace(SPOKEN_FIELDS, (text) => accent(text))}\n---\n${accented}`;
}

function write(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}
