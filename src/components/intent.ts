const SIGNS = ['pointerover', 'pointerdown', 'focusin', 'click', 'submit'];

/**
 * Hydrates an island of a demo at the reader's first sign of interest: pointer, touch, focus or click, or a choice among
 * the tabs above it; or at once. What they pressed meanwhile is held back and pressed again once the island listens;
 * where its script does not arrive, the demo says so in `data-state` and tries anew at the next sign.
 */
export function hydrateOnIntent(island: HTMLElement, isAtOnce: boolean, hydrate: () => Promise<void>): void {
	let pressed: (() => void) | null = null;
	let isLoading = false;
	const demo = island.closest('[data-demo]');
	const say = (state: string) => demo?.setAttribute('data-state', state);

	const notice = (event: Event) => {
		const press = pressOf(event, island);
		if (press) {
			event.preventDefault();
			event.stopPropagation();
			pressed = press;
			say('loading');
		}
		if (!isLoading) load();
	};

	const load = async () => {
		isLoading = true;
		try {
			await hydrate();
			for (const sign of SIGNS) island.removeEventListener(sign, notice, true);
			demo?.removeEventListener('input', notice);
			pressed?.();
		} catch {
			pressed = null;
			say('unavailable');
			window.rescue();
		} finally {
			isLoading = false;
		}
	};

	for (const sign of SIGNS) island.addEventListener(sign, notice, true);
	demo?.addEventListener('input', notice);
	const early = window.press;
	if (early && island.contains(early.target as Element)) {
		pressed = pressOf(early, island);
		say('loading');
	}
	if (isAtOnce || pressed) load();
}

/** How to repeat what would be lost, or null for an event that needs no listener of the island's. */
function pressOf(event: Event, island: HTMLElement): (() => void) | null {
	if (event instanceof SubmitEvent) {
		const { target, submitter } = event;
		const { value } = (submitter ?? {}) as Partial<HTMLButtonElement>;
		// By its button where there was one, which counts its presses; the one that was pressed may have been replaced.
		const button = () => island.querySelector<HTMLButtonElement>(`button[type=submit][value="${value}"]`);
		return () => (value ? button()?.click() : (target as HTMLFormElement).requestSubmit());
	}
	const button = event.type === 'click' && (event.target as Element).closest<HTMLButtonElement>('button[type=button]');
	return button ? () => button.click() : null;
}
