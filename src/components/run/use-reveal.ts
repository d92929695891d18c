import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { scrollBehavior } from './scroll-behavior.ts';

/** So much of the result is to be seen: its title, and the first lanes. */
const BEGINNING_PX = 320;
const MARGIN_PX = 8;

/**
 * Brings Run with its outcome, and under it the beginning of the result, into view: when a run begins, and again when it
 * ends if the page still stands where it was left. Moves the page no further than that takes, and never once the reader
 * has moved it.
 */
export function useReveal(bar: RefObject<HTMLElement>, result: RefObject<HTMLElement>, isBusy: boolean): void {
	const leftAt = useRef<number | null>(null);
	useEffect(() => {
		const isEnd = !isBusy;
		const isMoved = leftAt.current === null || Math.abs(scrollY - leftAt.current) > 1;
		if (isEnd && isMoved) return;
		leftAt.current = isEnd ? null : scrollY;
		if (!bar.current || !result.current) return;
		const distance = distanceTo(bar.current.getBoundingClientRect(), result.current.getBoundingClientRect());
		if (Math.abs(distance) < 1) return;
		scrollBy({ top: distance, behavior: scrollBehavior() });
		if (!isEnd) leftAt.current = scrollY + distance;
	}, [isBusy]);
}

/** How far the page has to go; Run itself comes first. */
function distanceTo(bar: DOMRect, result: DOMRect): number {
	const top = (Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0) + MARGIN_PX;
	const bottom = visualViewport?.height ?? innerHeight;
	const wanted = result.top + Math.min(result.height, BEGINNING_PX);
	if (bar.top < top) return bar.top - top;
	return Math.max(0, Math.min(wanted + MARGIN_PX - bottom, bar.top - top));
}
