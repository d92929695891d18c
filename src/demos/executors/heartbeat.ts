export interface Heartbeat {
	/** Ends the watch. The longest time between two frames in milliseconds; null where the page was hidden. */
	readonly stop: () => number | null;
}

/**
 * Watches whether the page draws, by asking for every frame. `onBeat` is called with each frame and the time since
 * the one before, for a heartbeat that the reader can see. A hidden page draws nothing, which is no freeze.
 */
export function watchFrames(onBeat?: (gapMs: number) => void): Heartbeat {
	let lastMs = performance.now();
	let longestMs: number | null = null;
	let request = requestAnimationFrame(beat);
	document.addEventListener('visibilitychange', restart);

	function beat() {
		request = requestAnimationFrame(beat);
		const gapMs = measure();
		onBeat?.(gapMs);
	}

	function measure() {
		const nowMs = performance.now();
		const gapMs = nowMs - lastMs;
		lastMs = nowMs;
		if (!document.hidden) longestMs = Math.max(longestMs ?? 0, gapMs);
		return gapMs;
	}

	function restart() {
		lastMs = performance.now();
	}

	return {
		stop: () => {
			measure();
			cancelAnimationFrame(request);
			document.removeEventListener('visibilitychange', restart);
			return longestMs;
		},
	};
}
