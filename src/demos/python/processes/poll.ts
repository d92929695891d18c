import type { Call } from './calls.ts';
import { EVENT } from './events.ts';

/** Something that a process can wait for together with others: an end of a pipe, a socket, the end of a process. */
export interface Pollable {
	/** What can be done with it without waiting: a sum of `EVENT`. */
	readonly events: number;
	/** Whether something beyond the program's processes may come to it, so that it is never waited for in vain. */
	readonly isOpenToWorld?: boolean;
	/** Called whenever its events may have changed. */
	readonly watchers: Set<() => void>;
	/** A process waits for input from now on, until it calls what is returned; one that only looks does so at once. */
	want?(pid: number): () => void;
}

/** Answers which of them are ready, by their numbers: as soon as any is, or none when the time is over. */
export function poll(call: Call<readonly number[]>, things: ReadonlyMap<number, Pollable>, timeoutMs: number | null) {
	const ready = () => [...things].filter(([, { events }]) => events & (ALWAYS | EVENT.in)).map(([id]) => id);
	const all = [...things.values()];
	watch(call, all, all, timeoutMs, ready);
}

/** As `poll`, of those events alone that each is waited for, besides `ALWAYS`: number and events of each, in turn. */
export function select(
	call: Call<readonly number[]>,
	things: readonly { readonly id: number; readonly thing: Pollable; readonly interest: number }[],
	timeoutMs: number | null,
) {
	const ready = () =>
		things.flatMap(({ id, thing, interest }) => {
			const events = thing.events & (interest | ALWAYS);
			return events === 0 ? [] : [id, events];
		});
	watch(
		call,
		things.map(({ thing }) => thing),
		things.filter(({ interest }) => interest & EVENT.in).map(({ thing }) => thing),
		timeoutMs,
		ready,
	);
}

/** Told whether or not it is asked for. */
const ALWAYS = EVENT.error | EVENT.hangUp;

function watch(
	call: Call<readonly number[]>,
	things: readonly Pollable[],
	wanted: readonly Pollable[],
	timeoutMs: number | null,
	ready: () => readonly number[],
) {
	const now = ready();
	const leaves = wanted.map((thing) => thing.want?.(call.pid));
	const leave = () => {
		for (const stop of leaves) stop?.();
	};
	if (now.length > 0 || timeoutMs === 0) {
		leave();
		call.answer(now);
		return;
	}
	const look = () => {
		const found = ready();
		if (found.length > 0) call.answer(found);
	};
	for (const { watchers } of things) watchers.add(look);
	call.wait(timeoutMs, [], () => {
		leave();
		for (const { watchers } of things) watchers.delete(look);
	});
	if (things.some(({ isOpenToWorld }) => isOpenToWorld)) call.isEndless = false;
}

/** Calls all watchers; they may take themselves off meanwhile. */
export function notify({ watchers }: Pollable) {
	for (const look of [...watchers]) look();
}
