import { useEffect, useRef } from 'preact/hooks';

/** What the pointer may do to a plot. `shareX` is the place across it, 0 to 1; `y` is in pixels from its top. */
export interface PlotGestures {
	readonly isEnabled: boolean;
	readonly isZoomed: boolean;
	readonly onZoom: (factor: number, shareX: number) => void;
	/** By a share of what is shown; above 0 towards later times. */
	readonly onPan: (share: number) => void;
	readonly onPoint: (shareX: number, y: number) => void;
	readonly onLeave: () => void;
}

/**
 * Ctrl and wheel, or two fingers: zoom. Drag: pan. Hover or tap: point. A plain wheel and a vertical swipe stay the
 * page's (the style sheet says `touch-action: pan-y`).
 */
export function usePlotGestures(plot: { readonly current: HTMLElement | null }, gestures: PlotGestures): void {
	const latest = useRef(gestures);
	latest.current = gestures;

	useEffect(() => {
		const element = plot.current;
		if (!element || !gestures.isEnabled) return;
		const held = new Map<number, { x: number; y: number }>();
		const shareOf = (x: number) => {
			const box = element.getBoundingClientRect();
			return Math.min(Math.max((x - box.left) / box.width, 0), 1);
		};

		const onWheel = (event: WheelEvent) => {
			if (!event.ctrlKey && !event.metaKey) return;
			event.preventDefault();
			latest.current.onZoom(Math.exp(-event.deltaY / 300), shareOf(event.clientX));
		};
		const onPointerDown = (event: PointerEvent) => {
			if (event.pointerType === 'mouse' && event.button !== 0) return;
			held.set(event.pointerId, { x: event.clientX, y: event.clientY });
			if (event.pointerType !== 'mouse') point(event);
		};
		const onPointerMove = (event: PointerEvent) => {
			const before = held.get(event.pointerId);
			if (!before) return point(event);
			const now = { x: event.clientX, y: event.clientY };
			const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
			const width = element.clientWidth;
			if (other) {
				const spread = Math.abs(before.x - other.x);
				const newSpread = Math.abs(now.x - other.x);
				if (spread > 8 && newSpread > 8) latest.current.onZoom(newSpread / spread, shareOf((now.x + other.x) / 2));
			} else if (latest.current.isZoomed) {
				if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
				latest.current.onPan((before.x - now.x) / width);
			}
			held.set(event.pointerId, now);
		};
		const point = (event: PointerEvent) => {
			latest.current.onPoint(shareOf(event.clientX), event.clientY - element.getBoundingClientRect().top);
		};
		const onPointerEnd = (event: PointerEvent) => {
			held.delete(event.pointerId);
		};
		const onPointerLeave = (event: PointerEvent) => {
			if (event.pointerType === 'mouse' && !held.has(event.pointerId)) latest.current.onLeave();
		};

		const listeners = new AbortController();
		const { signal } = listeners;
		element.addEventListener('wheel', onWheel, { signal, passive: false });
		element.addEventListener('pointerdown', onPointerDown, { signal });
		element.addEventListener('pointermove', onPointerMove, { signal });
		element.addEventListener('pointerup', onPointerEnd, { signal });
		element.addEventListener('pointercancel', onPointerEnd, { signal });
		element.addEventListener('pointerleave', onPointerLeave, { signal });
		return () => listeners.abort();
	}, [plot, gestures.isEnabled]);
}
