export interface FreezeWatch {
	/** Ends the watch. The longest time between two frames in milliseconds; null where the page was hidden. */
	readonly stop: () => number | null;
}

/** Watches whether the page draws, by asking for every frame. A hidden page draws nothing, which is no freeze. */
export function watchFreezes(): FreezeWatch {
	let lastMs = performance.now();
	let longestMs: number | null = null;
	let request = requestAnimationFrame(beat);
	document.addEventListener('visibilitychange', restart);

	function beat() {
		request = requestAnimationFrame(beat);
		measure();
	}

	function measure() {
		const nowMs = performance.now();
		const gapMs = nowMs - lastMs;
		lastMs = nowMs;
		if (!document.hidden) longestMs = Math.max(longestMs ?? 0, gapMs);
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
