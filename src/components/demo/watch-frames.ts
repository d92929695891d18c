/** Counts the frames that the page draws: a gap between two is how long it was frozen. */
export interface FrameWatch {
	/** Moments of frames, in milliseconds since `begin`. Grows while the watch lasts. */
	readonly moments: readonly number[];
	readonly begin: () => void;
	/** Stops; the longest gap in milliseconds, or null where frames cannot be told (a hidden page draws none). */
	readonly end: () => number | null;
	readonly nextFrame: () => Promise<void>;
	/** Milliseconds since `begin`. */
	readonly elapsedMs: () => number;
}

export function watchFrames(now: () => number = () => performance.now()): FrameWatch {
	const moments: number[] = [];
	let startedAt = now();
	let frame = 0;
	let wasHidden = document.hidden;
	let longestMs: number | null = null;

	const tick = () => {
		moments.push(now() - startedAt);
		wasHidden ||= document.hidden;
		frame = requestAnimationFrame(tick);
	};

	return {
		moments,
		begin() {
			startedAt = now();
			moments.length = 0;
			moments.push(0);
			frame = requestAnimationFrame(tick);
		},
		end() {
			if (frame === 0) return longestMs;
			cancelAnimationFrame(frame);
			frame = 0;
			longestMs = wasHidden ? null : longestGap(moments);
			return longestMs;
		},
		nextFrame: nextFrameOrSoon,
		elapsedMs: () => now() - startedAt,
	};
}

export function longestGap(moments: readonly number[]): number {
	let longest = 0;
	for (let index = 1; index < moments.length; index++) {
		longest = Math.max(longest, (moments[index] ?? 0) - (moments[index - 1] ?? 0));
	}
	return longest;
}

/** A hidden page draws no frames: a run there must not wait for one. */
function nextFrameOrSoon(): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, 100);
		requestAnimationFrame(() => {
			clearTimeout(timer);
			resolve();
		});
	});
}
