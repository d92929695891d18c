/**
 * Hydrates an island at the reader's first sign of interest. What they pressed meanwhile is held back and pressed again
 * once the island listens; where its script does not arrive, the island says so in `data-state` and tries anew at the
 * next sign.
 */
import type { ClientDirective } from 'astro';

const SIGNS = ['pointerover', 'pointerdown', 'focusin', 'click', 'submit'];

const intent: ClientDirective = (load, _options, island) => {
	let pressed: (() => void) | null = null;
	let isLoading = false;
	const demo = island.closest<HTMLElement>('[data-demo]');
	const say = (state: string) => demo?.setAttribute('data-state', state);

	const notice = (event: Event) => {
		const press = pressOf(event);
		if (press) {
			event.preventDefault();
			event.stopPropagation();
			pressed = press;
			say('loading');
		}
		if (!isLoading) hydrate();
	};

	const hydrate = async () => {
		isLoading = true;
		let hasFailed = false;
		const onFailure = () => {
			hasFailed = true;
		};
		island.addEventListener('astro:hydration-error', onFailure);
		await (await load())();
		island.removeEventListener('astro:hydration-error', onFailure);
		isLoading = false;
		if (hasFailed) {
			pressed = null;
			say('unavailable');
			return;
		}
		for (const sign of SIGNS) island.removeEventListener(sign, notice, true);
		pressed?.();
	};

	for (const sign of SIGNS) island.addEventListener(sign, notice, { capture: true, passive: false });
};

export default intent;

/** How to repeat what would be lost, or null for an event that needs no listener of the island's. */
function pressOf(event: Event): (() => void) | null {
	if (event instanceof SubmitEvent) {
		const { target, submitter } = event;
		return () => (target as HTMLFormElement).requestSubmit(submitter);
	}
	const button = event.type === 'click' && (event.target as Element).closest<HTMLButtonElement>('button[type=button]');
	return button ? () => button.click() : null;
}
