import type { ByteQueue } from '../byte-queue.ts';
import { BLOCKED, type Blocked } from '../failure.ts';

/** Less than there is room for at an empty end, so that whoever waits for room never makes some within a piece. */
const PIECE_BYTES = 65_536;

/** Sends what is queued, as far as it can be sent now; the rest stays. */
export function sendQueued(queue: ByteQueue, to: { send(bytes: Uint8Array): number | Blocked }) {
	while (queue.size > 0) {
		const sent = to.send(queue.peek(PIECE_BYTES));
		if (sent === BLOCKED) return;
		queue.take(sent);
	}
}
