const KEY = 'locale';

/** The language that the reader chose at an earlier page; null where none was, or storage is forbidden. */
export function rememberedLanguage(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}

export function rememberLanguage(language: string): void {
	try {
		localStorage.setItem(KEY, language);
	} catch {
		// The offer then comes again at the next page.
	}
}
