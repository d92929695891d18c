/** What a demo was set to, kept over a reload of the page that the demo itself asks for. */
const KEY = 'come back to';

interface Kept {
	readonly demo: string;
	readonly controls: readonly (readonly [name: string, value: string])[];
}

export function keepSettings(demo: HTMLElement): void {
	const form = demo.querySelector('form');
	if (!form) return;
	const controls = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
	const kept: Kept = { demo: demo.id, controls };
	try {
		// The history’s state does not outlive a reload into another group of browsing contexts.
		sessionStorage.setItem(KEY, JSON.stringify(kept));
	} catch {
		// Without storage the demo is found with its first settings.
	}
}

/** The settings for which the page was loaded again, once. */
export function takeSettings(demo: HTMLElement): Kept['controls'] | null {
	try {
		const kept: Kept | null = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
		if (kept?.demo !== demo.id) return null;
		sessionStorage.removeItem(KEY);
		return kept.controls;
	} catch {
		return null;
	}
}

/** Sets those controls of the form that are in the page by now. */
export function restoreSettings(form: HTMLFormElement, controls: Kept['controls']): void {
	for (const [name, value] of controls) {
		for (const control of form.elements) {
			if (!(control instanceof HTMLInputElement) || control.name !== name) continue;
			if (control.type === 'text') control.value = value;
			else if (control.value === value) control.checked = true;
		}
	}
}
