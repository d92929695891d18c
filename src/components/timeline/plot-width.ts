import { useLayoutEffect, useState } from 'preact/hooks';

/** Width of the plot in whole pixels, kept up to date; 0 until it is known, so that nothing is drawn in vain. */
export function usePlotWidth(plot: { readonly current: HTMLElement | null }): number {
	const [pixels, setPixels] = useState(0);
	useLayoutEffect(() => {
		if (!plot.current) return;
		const measure = (width: number) => {
			if (width > 0) setPixels(Math.round(width));
		};
		measure(plot.current.getBoundingClientRect().width);
		const observer = new ResizeObserver(([entry]) => measure(entry?.contentRect.width ?? 0));
		observer.observe(plot.current);
		return () => observer.disconnect();
	}, [plot]);
	return pixels;
}

/** More cells than these take longer to paint than a frame, and would be hairlines of hairlines. */
const MOST_CELLS = 25_000;

/** How finely a plot is drawn: a column a pixel, or every few pixels where there are many lanes. */
export function columnsFor(pixels: number, laneCount: number): number {
	const pixelsPerColumn = Math.max(1, Math.ceil((pixels * laneCount) / MOST_CELLS));
	return Math.ceil(pixels / pixelsPerColumn);
}

/** Ticks that a width has room for. */
export function ticksFor(pixels: number): number {
	return Math.min(8, Math.max(3, pixels / 100));
}
