/** The room of pipes: what processes can do to the ends that they hold, and how they wait for what cannot be done yet. */
import { bytes, integer, milliseconds } from '../arguments.ts';
import { attempt, BLOCKED, type Blocked, Failure, outcomeOf } from '../failure.ts';
import type { Room } from '../room.ts';
import type { Pipes } from './pipes.ts';

export function roomOfPipes(pipes: Pipes): Room<'pipe'> {
	return {
		calls: {
			read: {
				takes: [integer, integer, milliseconds],
				perform: (call, id, size, timeoutMs) =>
					attempt(call, pipes.get(id), timeoutMs, () => pipes.reader(id).read(size)),
			},
			write: {
				takes: [integer, bytes, milliseconds],
				perform: (call, id, data, timeoutMs) =>
					attempt(call, pipes.get(id), timeoutMs, writing(pipes, id, data, timeoutMs === null)),
			},
			available: {
				takes: [integer],
				perform: (call, id) => call.answer(outcomeOf(() => pipes.reader(id).available)),
			},
		},
		tells: {
			make: { takes: [integer, integer], perform: (pid, reader, writer) => pipes.make(pid, reader, writer) },
		},
		release: (thing) => pipes.close(thing),
		pollable: (thing) => pipes.get(thing),
	};
}

/** Whoever waits for as long as it takes, waits until all is in the pipe; if it breaks meanwhile, for as much as was. */
function writing(pipes: Pipes, id: number, data: Uint8Array, isForAll: boolean): () => number | Blocked {
	let written = 0;
	return () => {
		try {
			const put = pipes.writer(id).write(data.subarray(written));
			if (put !== BLOCKED) written += put;
			return put === BLOCKED || (isForAll && written < data.length) ? BLOCKED : written;
		} catch (error) {
			if (error instanceof Failure && written > 0) return written;
			throw error;
		}
	};
}
