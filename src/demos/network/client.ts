import type { FetchedPage } from '../contract.ts';
import { bundle } from './bundle.ts';
import type { Headers, NetworkAnswer, NetworkRequest, NetworkResponses, RequestMessage } from './protocol.ts';

/** A request that brought no page: no server can be reached at the address, or it failed to answer. */
export class NetworkFailure extends Error {
	override readonly name = 'NetworkFailure';

	readonly kind: 'failed' | 'refused';

	constructor(kind: 'failed' | 'refused', url: string) {
		super(kind === 'refused' ? `${url}: no such host` : `${url}: the server failed to answer`);
		this.kind = kind;
	}
}

/** What a request brought, whatever its status. */
export interface Response extends FetchedPage {
	readonly headers: Headers;
}

/** What a cable needs of a port. */
export type CablePort = Pick<MessagePort, 'postMessage' | 'onmessage'>;

/** A `fetch` over one cable to the simulated internet. Requests may overlap; each settles when its answer arrives. */
export function connect(
	port: CablePort,
	now: () => number = () => performance.timeOrigin + performance.now(),
): (url: string, message?: RequestMessage) => Promise<Response> {
	const waiting = new Map<number, { url: string; resolve: (page: Response) => void; reject: (error: Error) => void }>();
	const send = bundle<NetworkRequest>((requests) => port.postMessage(requests));
	let nextId = 0;

	port.onmessage = ({ data: { answers, bytes } }: MessageEvent<NetworkResponses>) => {
		let start = 0;
		for (const answer of answers) {
			const end = start + (answer.kind === 'page' ? answer.size : 0);
			settle(answer, bytes.subarray(start, end));
			start = end;
		}
	};

	function settle(answer: NetworkAnswer, body: Uint8Array) {
		const request = waiting.get(answer.id);
		if (!request) return;
		waiting.delete(answer.id);
		if (answer.kind === 'page') request.resolve({ url: request.url, body, ...answer.head });
		else request.reject(new NetworkFailure(answer.kind, request.url));
	}

	return (url, message) =>
		new Promise((resolve, reject) => {
			const id = nextId++;
			waiting.set(id, { url, resolve, reject });
			const askedAtMs = now();
			send(message ? { id, url, askedAtMs, message } : { id, url, askedAtMs });
		});
}
