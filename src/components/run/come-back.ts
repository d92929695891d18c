/** What a demo was set to, kept over a reload of the page that the demo itself asks for. */
interface Kept {
	readonly demo: string;
	readonly controls: readonly (readonly [name: string, value: string])[];
}

/** In the history’s state, which outlives a reload, and which no setting of a browser forbids. */
const keptState = (): Kept | undefined => history.state?.comeBack;

export function keepSettings(demo: HTMLElement): void {
	const form = demo.querySelector('form');
	if (!form) return;
	const controls = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
	const kept: Kept = { demo: demo.id, controls };
	history.replaceState({ ...history.state, comeBack: kept }, '');
}

/** Whether the page was loaded again for this demo. */
export const isBackAt = (demo: HTMLElement): boolean => keptState()?.demo === demo.id;

/** Sets those controls of the form that are in the page by now. */
export function restoreSettings(form: HTMLFormElement): void {
	for (const [name, value] of keptState()?.controls ?? []) {
		for (const control of form.elements) {
			if (!(control instanceof HTMLInputElement) || control.name !== name) continue;
			if (control.type === 'text') control.value = value;
			else if (control.value === value) control.checked = true;
		}
	}
}

export function forgetSettings(): void {
	const { comeBack, ...others } = history.state ?? {};
	history.replaceState(others, '');
}
