/** Which stretch of time a timeline shows, and the moves that change it. Pure; times are milliseconds. */
export interface View {
	readonly fromMs: number;
	readonly toMs: number;
}

/** No closer than this: a pixel is then about a microsecond, finer than any clock of a browser. */
const SHORTEST_MS = 0.5;

export function wholeView(endMs: number): View {
	return { fromMs: 0, toMs: endMs };
}

/** Zooms by a factor (above 1: closer) so that `aroundMs` stays where it is on the screen. */
export function zoom(view: View, factor: number, aroundMs: number, endMs: number): View {
	const range = view.toMs - view.fromMs;
	const newRange = Math.min(endMs, Math.max(Math.min(SHORTEST_MS, endMs), range / factor));
	const share = range > 0 ? (aroundMs - view.fromMs) / range : 0.5;
	return within({ fromMs: aroundMs - share * newRange, toMs: aroundMs + (1 - share) * newRange }, endMs);
}

export function pan(view: View, byMs: number, endMs: number): View {
	return within({ fromMs: view.fromMs + byMs, toMs: view.toMs + byMs }, endMs);
}

/** Moves the view so that a stretch is in it, centred where it was out of sight; a view of everything stays. */
export function reveal(view: View, startMs: number, stopMs: number, endMs: number): View {
	if (isWhole(view, endMs)) return view;
	const middle = (startMs + stopMs) / 2;
	return pan(view, middle - (view.fromMs + view.toMs) / 2, endMs);
}

export function isWhole(view: View, endMs: number): boolean {
	return view.toMs - view.fromMs >= endMs * (1 - 1e-9);
}

function within({ fromMs, toMs }: View, endMs: number): View {
	const range = Math.min(toMs - fromMs, endMs);
	const start = Math.min(Math.max(fromMs, 0), endMs - range);
	return { fromMs: start, toMs: start + range };
}
