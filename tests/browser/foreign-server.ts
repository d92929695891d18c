/** A server of another origin, which writes down whatever reaches it: connections, requests and datagrams. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ForeignServer {
	readonly origin: string;
	readonly port: number;
	/** Paths of requests, and a word for what is none. */
	readonly heard: string[];
	readonly close: () => void;
}

export async function startForeignServer(): Promise<ForeignServer> {
	const heard: string[] = [];
	const server = createServer((request, response) => {
		heard.push(request.url ?? '');
		response.writeHead(200, {
			'access-control-allow-origin': '*',
			'cross-origin-resource-policy': 'cross-origin',
			'content-type': /\.(js|html)$/.exec(request.url ?? '')?.[1] === 'html' ? 'text/html' : 'text/javascript',
		});
		response.end(request.url?.endsWith('.html') ? '<!doctype html><title>foreign</title>' : '');
	});
	server.on('connection', () => heard.push('connection'));
	server.on('upgrade', (request, socket) => {
		heard.push(request.url ?? '');
		socket.destroy();
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const datagrams = createSocket('udp4', () => heard.push('datagram')).bind(port, '127.0.0.1');
	return {
		origin: `http://127.0.0.1:${port}`,
		port,
		heard,
		close() {
			datagrams.close();
			server.close();
			server.closeAllConnections();
		},
	};
}

/**
 * Ways of JavaScript to ask another origin, each by its name: `at` is an address there that ends in it. What a browser
 * has not, or refuses, throws or rejects; `wait` gives the rest its time.
 */
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: they are templates where they run.
export const WAYS: Readonly<Record<string, string>> = {
	fetch: 'await fetch(at)',
	'fetch-no-cors': 'await fetch(at, { mode: "no-cors", method: "POST", body: "secret" })',
	'fetch-keepalive': 'await fetch(at, { keepalive: true })',
	'fetch-request': 'await fetch(new Request(at, { mode: "no-cors" }))',
	'fetch-later': 'fetchLater(at)',
	'fetch-redirect': 'await fetch(at, { redirect: "manual", mode: "no-cors" })',
	xhr: 'const x = new XMLHttpRequest(); x.open("GET", at); x.send(); await wait(x)',
	'xhr-sync': 'const x = new XMLHttpRequest(); x.open("POST", at, false); x.send("secret")',
	websocket: 'await wait(new WebSocket(at.replace("http", "ws")))',
	'websocket-stream': 'await new WebSocketStream(at.replace("http", "ws")).opened',
	eventsource: 'await wait(new EventSource(at))',
	beacon: 'navigator.sendBeacon(at, "secret")',
	webtransport: 'await new WebTransport(at.replace("http", "https")).ready',
	rtc: `const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:" + new URL(at).host }] });
		peer.createDataChannel("c"); await peer.setLocalDescription(await peer.createOffer()); await wait(peer)`,
	fontface: 'await new FontFace("f", `url(${at})`).load()',
	'fontface-added': 'const f = new FontFace("g", `url(${at})`); self.fonts.add(f); await self.fonts.load("12px g")',
	'canvas-font': 'new FontFace("h", `url(${at})`).load(); new OffscreenCanvas(9, 9).getContext("2d").font = "9px h"',
	image: 'const i = new Image(); i.src = at; await wait(i)',
	'image-bitmap': 'await createImageBitmap(await (await fetch(at)).blob())',
	'image-decoder': 'new ImageDecoder({ type: "image/png", data: (await fetch(at)).body })',
	import: 'await import(at)',
	'import-data': 'await import(`data:text/javascript,import ${JSON.stringify(at)}`)',
	'import-blob':
		'await import(URL.createObjectURL(new Blob([`import ${JSON.stringify(at)}`], { type: "text/javascript" })))',
	'import-scripts': 'importScripts(at)',
	eval: 'await (0, eval)(`import(${JSON.stringify(at)})`)',
	function: 'await Function(`return import(${JSON.stringify(at)})`)()',
	'timer-of-text': 'setTimeout(`import(${JSON.stringify(at)})`, 0); await wait()',
	worker: 'await wait(new Worker(at))',
	'worker-module': 'await wait(new Worker(at, { type: "module" }))',
	'worker-blob':
		'await wait(new Worker(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(at)}, { mode: "no-cors" })`]))))',
	'worker-blob-import':
		'await wait(new Worker(URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(at)})`]))))',
	'worker-blob-module':
		'await wait(new Worker(URL.createObjectURL(new Blob([`import ${JSON.stringify(at)}`], { type: "text/javascript" })), { type: "module" }))',
	'worker-data': 'await wait(new Worker(`data:text/javascript,fetch(${JSON.stringify(at)})`))',
	'shared-worker': 'await wait(new SharedWorker(at).port)',
	'cache-add': 'await (await caches.open("w")).add(at)',
	'cache-no-cors': 'await (await caches.open("w")).add(new Request(at, { mode: "no-cors" }))',
	wasm: 'await WebAssembly.compileStreaming(fetch(at))',
	navigation: 'self.location.href = at; await wait()',
	'window-open': 'await self.clients?.openWindow(at); open(at)',
	'background-fetch': 'await (await navigator.serviceWorker.ready).backgroundFetch.fetch("w", at)',
	'push-registration': 'await navigator.serviceWorker.register(at)',
};

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: they are templates where they run.

/** The text of a worker that tries every way, and says when it has begun and when it is done. */
export function workerOfAllWays(origin: string): string {
	const tries = Object.entries(WAYS).map(
		([name, body]) => `tries.push((async (at) => { ${body} })(${JSON.stringify(`${origin}/${name}.js`)}));`,
	);
	return `
const wait = (target, ms = 1500) => new Promise((done) => {
	for (const name of ['load', 'open', 'error', 'message', 'icegatheringstatechange'])
		target?.addEventListener(name, done);
	setTimeout(done, ms);
});
postMessage('begun');
const tries = [];
${tries.join('\n')}
Promise.allSettled(tries.map((tried) => Promise.race([tried, wait(null, 4000)]))).then(() => postMessage('done'));
`;
}
