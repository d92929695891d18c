import type { FetchedPage } from '../contract.ts';
import type { NetworkRequest, NetworkResponse } from './protocol.ts';

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
	let nextId = 0;

	port.onmessage = ({ data: response }: MessageEvent<NetworkResponse>) => {
		const request = waiting.get(response.id);
		if (!request) return;
		waiting.delete(response.id);
		if (response.kind === 'page') request.resolve({ url: request.url, status: 200, body: response.body });
		else request.reject(new NetworkFailure(response.kind, request.url));
	};

	return (url) =>
		new Promise((resolve, reject) => {
			const id = nextId++;
			waiting.set(id, { url, resolve, reject });
			const askedAtMs = performance.timeOrigin + performance.now();
			port.postMessage({ id, url, askedAtMs } satisfies NetworkRequest);
		});
}
