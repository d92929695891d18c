import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { tieLiterals } from '../../src/integrations/tie-interface-words.ts';

const tied = (code: string) => tieLiterals(code, parseAst(code));

it.each([
	["a = 'Ждать и считать'", "a = 'Ждать и\u00a0считать'"],
	[`a = \`Готово \${x} из \${y} и так далее\``, `a = \`Готово \${x} из\u00a0\${y} и\u00a0так далее\``],
	[`a = \`с \${f('и ' + x)}\``, `a = \`с\u00a0\${f('и\u00a0' + x)}\``],
])('ties the words within the strings of %s', (code, expected) => expect(tied(code)).toBe(expected));

it.each(["a = 'in a browser'", '// и так\na = 1', `a = \`\${x} of \${y}\``])('leaves %s as it is', (code) =>
	expect(tied(code)).toBe(code),
);
