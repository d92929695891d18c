import { scrollBehavior } from '../run/scroll-behavior.ts';

/** As much of an outcome must be seen for a reader to see that something happens there. */
const SEEN_PX = 100;

/**
 * Brings an outcome into view where the window hardly shows it, as on a phone, where it stands below the program: the
 * reader has asked for it. A keyboard on the screen, which would cover it, goes.
 */
export function turnTo(outcome: HTMLElement): void {
	if (matchMedia('(pointer: coarse)').matches && document.activeElement instanceof HTMLElement) {
		if (!document.activeElement.matches('button')) document.activeElement.blur();
	}
	const { top, bottom } = outcome.getBoundingClientRect();
	if (Math.min(bottom, innerHeight) - Math.max(top, 0) >= SEEN_PX) return;
	outcome.scrollIntoView({ block: 'start', behavior: scrollBehavior() });
}
