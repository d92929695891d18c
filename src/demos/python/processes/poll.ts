import type { Call } from './calls.ts';

/** Something that a process can wait for together with others: an end of a pipe, the end of a process. */
export interface Pollable {
	readonly isReady: boolean;
	/** Called whenever it may have become ready. */
	readonly watchers: Set<() => void>;
}

/** Answers which of them are ready, by their numbers: as soon as any is, or none when the time is over. */
export function poll(call: Call<readonly number[]>, things: ReadonlyMap<number, Pollable>, timeoutMs: number | null) {
	const ready = () => [...things].filter(([, { isReady }]) => isReady).map(([id]) => id);
	const now = ready();
	if (now.length > 0 || timeoutMs === 0) {
		call.answer(now);
		return;
	}
	const look = () => {
		const found = ready();
		if (found.length > 0) call.answer(found);
	};
	for (const { watchers } of things.values()) watchers.add(look);
	call.wait(timeoutMs, [], () => {
		for (const { watchers } of things.values()) watchers.delete(look);
	});
}

/** Calls all watchers; they may take themselves off meanwhile. */
export function notify({ watchers }: Pollable) {
	for (const look of [...watchers]) look();
}
