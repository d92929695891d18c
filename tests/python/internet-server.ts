import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Server as TcpServer } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createServer as createTlsServer } from 'node:tls';
import type { NetworkBehaviour } from '../../src/demos/contract.ts';
import { answerTo } from '../../src/demos/network/answers.ts';
import { replyTo } from '../../src/demos/network/replies.ts';

/** The simulated internet behind a real socket, on this machine. */
export interface InternetServer {
	readonly port: number;
	/** The same, behind TLS with the certificate of `native/`. */
	readonly tlsPort: number;
	close(): Promise<void>;
}

/**
 * Says over HTTP what the simulated internet says, so that a native Python and its libraries meet the same answers as a
 * program in a page. Which site is meant, the request tells in its `Host`.
 */
export async function openInternetServer(
	behaviour: NetworkBehaviour = { latencyMs: 20, jitterMs: 0, failurePercent: 0 },
): Promise<InternetServer> {
	const serving = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
		// Who asks may go away at any moment.
		answer(request, response, scheme, behaviour).catch(() => response.destroy());
	};
	const plain = createServer(serving('http'));
	const secure = createServer(serving('https'));
	const [port, securePort] = await Promise.all([portOf(plain), portOf(secure)]);
	const tls = tlsInFrontOf(securePort);
	const tlsPort = await portOf(tls);
	const close = async () => void (await Promise.all([closed(plain), closed(secure), closed(tls)]));
	return { port, tlsPort, close };
}

/**
 * Not a server of `node:https`: that one breaks off (`HPE_PAUSED`) when the next request on a connection comes before
 * it has heard that its last answer, longer than a buffer, is sent.
 */
function tlsInFrontOf(port: number): TcpServer {
	return createTlsServer({ key: nativeFile('site.key'), cert: nativeFile('site.crt') }, (outside) => {
		const inside = connect(port, '127.0.0.1');
		outside.pipe(inside).pipe(outside);
		// What ends, ends the other by the pipe; what breaks does not.
		outside.on('error', () => inside.destroy()).on('close', () => inside.destroy());
		inside.on('error', () => outside.destroy());
	});
}

function nativeFile(name: string): Buffer {
	return readFileSync(new URL(`native/${name}`, import.meta.url));
}

async function portOf(server: TcpServer): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

function closed(server: Server | TcpServer): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		if ('closeAllConnections' in server) server.closeAllConnections();
	});
}

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	scheme: string,
	behaviour: NetworkBehaviour,
): Promise<void> {
	const body = await buffer(request);
	const url = `${scheme}://${siteOf(request)}${request.url}`;
	const fate = answerTo(url, behaviour);
	const message = { method: request.method ?? 'GET', headers: pairs(request.rawHeaders), body };
	const reply = replyTo(url, message, fate.kind === 'page' ? fate.bytes : 0, randomUUID());
	await new Promise((resolve) => setTimeout(resolve, fate.delayMs + reply.extraDelayMs));
	if (fate.kind !== 'page') {
		// Too late to refuse: the connection stands.
		response.destroy();
		return;
	}
	for (const [name, value] of reply.head.headers) response.appendHeader(name, value);
	response.writeHead(reply.head.status);
	response.end(reply.body);
}

/** A program that was given the server's own address means some site or other, not the reader's machine. */
function siteOf({ headers: { host = '' } }: IncomingMessage): string {
	return host === '' || host.startsWith('127.0.0.1') ? 'site.example' : host;
}

function pairs(raw: readonly string[]): [string, string][] {
	return raw.flatMap((name, i) => (i % 2 === 0 ? [[name, raw[i + 1] ?? ''] as [string, string]] : []));
}
