/** What the reader chose at an earlier page, or null: nothing was chosen, or storage is forbidden. */
export function kept(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}

/** Keeps a choice for the pages to come; null forgets it. Where storage is forbidden it lasts as long as the page. */
export function keep(name: string, choice: string | null): void {
	try {
		if (choice === null) localStorage.removeItem(name);
		else localStorage.setItem(name, choice);
	} catch {
		// Forbidden.
	}
}
