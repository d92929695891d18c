/** Notes when the page draws its frames: a gap between two is how long it was frozen. */
export interface FrameWatch {
	/** Moments of frames, in milliseconds since the watch began. Grows while the watch lasts. */
	readonly moments: readonly number[];
	readonly end: () => void;
}

export function watchFrames(): FrameWatch {
	const moments = [0];
	const startedAt = performance.now();
	let frame = requestAnimationFrame(tick);

	function tick() {
		moments.push(performance.now() - startedAt);
		frame = requestAnimationFrame(tick);
	}

	return { moments, end: () => cancelAnimationFrame(frame) };
}

/** The next frame, or soon where none is drawn: a run in a hidden page must not wait for one. */
export function nextFrame(): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, 100);
		requestAnimationFrame(() => {
			clearTimeout(timer);
			resolve();
		});
	});
}
