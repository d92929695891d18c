import type { FetchedPage } from '../contract.ts';
import { bundle } from './bundle.ts';
import type { NetworkAnswer, NetworkRequest, NetworkResponses } from './protocol.ts';

/** A request that brought no page: the host does not exist, or the server failed. */
export class NetworkFailure extends Error {
	override readonly name = 'NetworkFailure';

	readonly kind: 'failed' | 'refused';

	constructor(kind: 'failed' | 'refused', url: string) {
		super(kind === 'refused' ? `${url}: no such host` : `${url}: the server failed to answer`);
		this.kind = kind;
	}
}

/** A `fetch` over one cable to the simulated internet. Requests may overlap; each settles when its answer arrives. */
export function connect(port: MessagePort): (url: string) => Promise<FetchedPage> {
	const waiting = new Map<
		number,
		{ url: string; resolve: (page: FetchedPage) => void; reject: (error: Error) => void }
	>();
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

	function settle({ id, kind }: NetworkAnswer, body: Uint8Array) {
		const request = waiting.get(id);
		if (!request) return;
		waiting.delete(id);
		if (kind === 'page') request.resolve({ url: request.url, status: 200, body });
		else request.reject(new NetworkFailure(kind, request.url));
	}

	return (url) =>
		new Promise((resolve, reject) => {
			const id = nextId++;
			waiting.set(id, { url, resolve, reject });
			const askedAtMs = performance.timeOrigin + performance.now();
			send({ id, url, askedAtMs });
		});
}
