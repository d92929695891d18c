import type { NetworkBehaviour } from '../contract.ts';
import { answerTo } from './answers.ts';
import { bundle } from './bundle.ts';
import type { CablePort } from './client.ts';
import type { NetworkAnswer, NetworkRequest, NetworkResponses } from './protocol.ts';
import { Timetable } from './punctual.ts';
import { PLAIN_GET, replyTo } from './replies.ts';

/** Answers what is asked through a cable, as a network that behaves so, until the other end is closed. */
export function answerThrough(
	port: CablePort,
	behaviour: NetworkBehaviour,
	openTimetable: (act: (due: Due) => void) => Pick<Timetable<Due>, 'add'> = (act) => new Timetable(act),
): void {
	const send = bundle<Due>((due) => {
		const responses = packed(due);
		port.postMessage(responses, [responses.bytes.buffer]);
	});
	const timetable = openTimetable(send);
	const take = (request: NetworkRequest) => {
		// All work is done before the wait, so that the answer goes out the moment it is due.
		const { delayMs, due } = preparedAnyhow(request, behaviour);
		timetable.add(request.askedAtMs + delayMs, due);
	};
	port.onmessage = ({ data: requests }: MessageEvent<NetworkRequest[]>) => requests.forEach(take);
}

/** An answer that waits to be due, with the bytes of its page; none where there is no page. */
export interface Due {
	readonly answer: NetworkAnswer;
	readonly body: Uint8Array;
}

/** What the internet cannot make sense of fails for who asked it, and for nobody else. */
function preparedAnyhow(request: NetworkRequest, behaviour: NetworkBehaviour): { delayMs: number; due: Due } {
	try {
		return prepared(request, behaviour);
	} catch {
		return { delayMs: 0, due: { answer: { id: request.id, kind: 'failed' }, body: new Uint8Array() } };
	}
}

function prepared(request: NetworkRequest, behaviour: NetworkBehaviour): { delayMs: number; due: Due } {
	const { id, url, askedAtMs, message = PLAIN_GET } = request;
	const answer = answerTo(url, behaviour);
	if (answer.kind !== 'page') {
		return { delayMs: answer.delayMs, due: { answer: { id, kind: answer.kind }, body: new Uint8Array() } };
	}
	const { head, body, extraDelayMs } = replyTo(url, message, answer.bytes, `${askedAtMs} ${id}`);
	return {
		delayMs: answer.delayMs + extraDelayMs,
		due: { answer: { id, kind: 'page', size: body.length, head }, body },
	};
}

function packed(due: readonly Due[]): NetworkResponses {
	const bytes = new Uint8Array(due.reduce((size, { body }) => size + body.length, 0));
	let end = 0;
	for (const { body } of due) {
		bytes.set(body, end);
		end += body.length;
	}
	return { answers: due.map(({ answer }) => answer), bytes };
}
