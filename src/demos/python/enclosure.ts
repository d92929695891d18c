/**
 * Where interpreters are started: a frame without a picture whose policy allows no request at all, not even to the
 * site. A program may have come by a link and can reach JavaScript, and a worker that is started from a `blob:` address
 * is bound by the policy of whoever starts it (one that is started from an address of the site is bound by none, since
 * the policy stands in pages). So the browser itself keeps a program from other origins, by whatever name it asks, and
 * from text that is run as JavaScript. The frame is of the site's origin: the site's storage is not its matter
 * (`confine.ts`).
 */
import type { Realm } from '../live-worker.ts';

const POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'; worker-src blob:";

let opening: Promise<void> | null = null;
let enclosure: Realm | null = null;

/** Resolves when interpreters can be started. */
export function openEnclosure(): Promise<void> {
	opening ??= open().catch((error) => {
		opening = null;
		throw error;
	});
	return opening;
}

/** A worker that is started by it is bound by the frame's policy, besides the page's. */
export function openedEnclosure(): Realm {
	if (!enclosure) throw new Error('The frame for the interpreters is not open.');
	return enclosure;
}

async function open(): Promise<void> {
	const frame = document.createElement('iframe');
	frame.hidden = true;
	frame.srcdoc = `<!doctype html><meta http-equiv="content-security-policy" content="${POLICY}"><title>Python</title>`;
	const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
	document.body.append(frame);
	await loaded;
	const inside = frame.contentWindow as (Window & typeof globalThis) | null;
	// Without the policy a program is not to be run.
	if (!inside?.document.querySelector('meta[http-equiv]'))
		throw new Error('The frame for the interpreters did not open.');
	enclosure = inside;
}
