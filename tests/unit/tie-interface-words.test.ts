import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locales.ts';
import { tieLiterals } from '../../src/integrations/tie-interface-words.ts';

const tied = (code: string, locale: Locale) => tieLiterals(code, parseAst(code), locale);

it.each([
	["a = 'Ждать и считать'", "a = 'Ждать и\u00a0считать'"],
	[`a = \`Готово \${x} из \${y} и так далее\``, `a = \`Готово \${x} из\u00a0\${y} и\u00a0так далее\``],
	[`a = \`с \${f('и ' + x)}\``, `a = \`с\u00a0\${f('и\u00a0' + x)}\``],
])('ties the words within the strings of %s', (code, expected) => expect(tied(code, 'ru')).toBe(expected));

it.each(["a = 'in a browser'", '// и так\na = 1', `a = \`\${x} of \${y}\``])('leaves %s as it is', (code) =>
	expect(tied(code, 'en')).toBe(code),
);
