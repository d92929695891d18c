import type { Language } from '../language.ts';

const NBSP = '\u00A0';

export const language: Language = {
	name: 'Русский',
	openGraph: 'ru_RU',
	scripts: ['cyrillic', 'latin'],
	// After words of one or two letters, before particles and units.
	tie: (text) =>
		text
			.replace(/(?<![\p{L}\d])(\p{Script=Cyrillic}{1,2}) (?=\S|$)/gu, `$1${NBSP}`)
			.replace(/ (?=(?:же|ли|бы|б)(?!\p{L}))/gu, NBSP)
			.replace(/(?<=\d) (?=(?:мкс|мс|с|КБ|МБ|раза?|секунд\p{L}*|%)(?!\p{L}))/gu, NBSP),
};
