import type { Language } from '../language.ts';

export const language: Language = {
	name: 'English',
	openGraph: 'en_US',
	scripts: ['latin'],
	// Before units.
	tie: (text) => text.replace(/(?<=\d) (?=(?:µs|ms|s|KB|MB|times|seconds?)(?!\p{L}))/gu, '\u00A0'),
};
