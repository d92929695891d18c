import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no form of the site can be sent by the browser itself', () => {
	const forms = globSync('src/**/*.{astro,ts,tsx}').flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/<form\b[\s\S]*?>/g)].map(([tag]) => ({ file, tag })),
	);
	expect(forms.length).toBeGreaterThan(0);
	expect(forms.filter(({ tag }) => !tag.includes('{...NEVER_SENT}'))).toEqual([]);
});
