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
	/** The page is on its way by itself: that it stands elsewhere is nobody's doing. */
	const isGliding = useRef(false);
	useEffect(() => {
		const isEnd = !isBusy;
		const isMoved = leftAt.current === null || (!isGliding.current && Math.abs(scrollY - leftAt.current) > 1);
		if (isEnd && isMoved) return;
		leftAt.current = isEnd ? null : scrollY;
		if (!bar.current || !result.current) return;
		const distance = distanceTo(bar.current.getBoundingClientRect(), result.current.getBoundingClientRect());
		if (Math.abs(distance) < 1) return;
		if (!isEnd) leftAt.current = scrollY + distance;
		const behavior = scrollBehavior();
		if (behavior === 'smooth' && 'onscrollend' in window) {
			isGliding.current = true;
			untilMoved(scrollY, () => {
				isGliding.current = false;
			});
		}
		scrollBy({ top: distance, behavior });
	}, [isBusy]);
}

/** Tells when the page has come to rest elsewhere: where it was to glide to, or where the reader has taken it. */
function untilMoved(from: number, tell: () => void): void {
	const look = () => {
		// The end of a scroll before this one may be told of late.
		if (Math.abs(scrollY - from) < 1) return;
		removeEventListener('scrollend', look);
		tell();
	};
	addEventListener('scrollend', look);
}

/** How far the page has to go; Run itself comes first. */
function distanceTo(bar: DOMRect, result: DOMRect): number {
	const top = (Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0) + MARGIN_PX;
	const bottom = visualViewport?.height ?? innerHeight;
	const wanted = result.top + Math.min(result.height, BEGINNING_PX);
	if (bar.top < top) return bar.top - top;
	return Math.max(0, Math.min(wanted + MARGIN_PX - bottom, bar.top - top));
}
