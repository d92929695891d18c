import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A network of one machine: a site that answers `/<n>` with n bytes, and an address that refuses. */
export interface Network {
	readonly site: string;
	readonly refused: string;
	close(): Promise<void>;
}

export async function openNetwork(): Promise<Network> {
	const server = createServer((request, response) => response.end('x'.repeat(Number(request.url?.slice(1)))));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		site: `http://127.0.0.1:${port}`,
		// Nobody listens on port 1 (tcpmux).
		refused: 'http://127.0.0.1:1',
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
