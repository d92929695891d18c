/**
 * Serves `dist/` as the plainest of static hosts would: files, types and a 404 page, no header of ours.
 * `node scripts/serve.ts [folder] [port]`; `BASE` and `HOST` are read from the environment.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

const FIRST_PORT = 4321;
const PORTS_TRIED = 20;

export interface Served {
	readonly url: string;
	readonly close: () => Promise<void>;
}

/**
 * Serves a built folder under `base`, on `port` or, where that is taken and `port` is not insisted on, the next free one;
 * on any free one if `port` is 0. With `gzip` a file that has its compressed self beside it, `.gz`, goes out as that.
 * Rejects where the folder holds no site or no port is free.
 */
export async function serve(
	folder: string,
	{ base = '/', host = '127.0.0.1', port = FIRST_PORT, insist = false, gzip = false } = {},
): Promise<Served> {
	if (!existsSync(join(folder, 'index.html'))) {
		throw new Error(`There is no built site in ${folder}. Build it first: npm run build`);
	}
	const server = createServer(answerFrom(folder, base, gzip));
	const bound = await listen(server, host, port, insist ? 1 : PORTS_TRIED);
	return {
		url: `http://${host === '0.0.0.0' ? 'localhost' : host}:${bound}${base}`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

function answerFrom(folder: string, base: string, gzip: boolean): Parameters<typeof createServer>[1] {
	const files = sirv(folder, { etag: true, dev: true, gzip });
	const page404 = join(folder, '404.html');
	return (request, response) => {
		const notFound = () => {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(existsSync(page404) ? readFileSync(page404) : 'Not found');
		};
		const path = request.url ?? '/';
		if (!path.startsWith(base)) return notFound();
		request.url = `/${path.slice(base.length)}`;
		files(request, response, notFound);
	};
}

async function listen(server: Server, host: string, first: number, tries: number): Promise<number> {
	for (let port = first; port < first + tries; port++) {
		const error = await new Promise<NodeJS.ErrnoException | null>((settle) => {
			server.once('error', settle);
			server.listen(port, host, () => {
				server.off('error', settle);
				settle(null);
			});
		});
		if (!error) return (server.address() as AddressInfo).port;
		if (error.code !== 'EADDRINUSE') throw error;
	}
	throw new Error(`No free port from ${first} to ${first + tries - 1}. Name one: npm run serve -- dist 8080`);
}

if (import.meta.main) {
	const [folder = 'dist', port] = process.argv.slice(2);
	const base = `/${(process.env.BASE ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
	const { url } = await serve(resolve(folder), {
		base,
		...(process.env.HOST ? { host: process.env.HOST } : {}),
		...(port ? { port: Number(port), insist: true } : {}),
	});
	console.log(`\n  Parallel Python, live: ${url}\n  Ctrl+C stops the server.\n`);
}
