import type { Json, Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';

/** An answer in a line: a long list by its ends, an object by its fields. The whole answer is in the copied JSON. */
export function answerText(answer: Json, locale: Locale): string {
	const { number } = formatFor(locale);
	if (typeof answer === 'number') return number(answer, 3);
	if (typeof answer === 'string') return /^\d{5,}$/.test(answer) ? number(BigInt(answer)) : answer;
	if (answer === null || typeof answer === 'boolean') return String(answer);
	if (Array.isArray(answer)) {
		const texts = (answer as readonly Json[]).map((item) => answerText(item, locale));
		return texts.length <= 2 ? texts.join('; ') : `${texts[0]}; …; ${texts.at(-1)} (${number(texts.length)})`;
	}
	const names: Readonly<Record<string, string>> = demoTexts[locale].answerFields;
	return Object.entries(answer)
		.filter(([, value]) => value !== 0)
		.map(([name, value]) => `${names[name] ?? name}: ${answerText(value as Json, locale)}`)
		.join(', ');
}
