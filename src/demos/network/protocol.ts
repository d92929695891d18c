import type { NetworkBehaviour } from '../contract.ts';

/** To the worker that plays the internet: a new cable. The network at its other end behaves as told. */
export interface ToInternet {
	readonly kind: 'plug';
	readonly cable: MessagePort;
	readonly behaviour: NetworkBehaviour;
}

/** Through a cable, to the internet, in bundles. `askedAtMs` is absolute: the latency counts from the moment of asking. */
export interface NetworkRequest {
	readonly id: number;
	readonly url: string;
	readonly askedAtMs: number;
	/** What is more than a plain GET. */
	readonly message?: RequestMessage;
}

export interface RequestMessage {
	/** In capitals. */
	readonly method: string;
	readonly headers: Headers;
	readonly body: Uint8Array;
}

/** Names and values as they are sent; a name may come several times. */
export type Headers = readonly (readonly [name: string, value: string])[];

/** Through a cable, to whoever asked: answers that are due at once, and the bytes of their pages one after another. */
export interface NetworkResponses {
	readonly answers: readonly NetworkAnswer[];
	/** One buffer for all: a buffer for each page would cost more than the page. */
	readonly bytes: Uint8Array<ArrayBuffer>;
}

export type NetworkAnswer =
	| { readonly id: number; readonly kind: 'page'; readonly size: number; readonly head: ResponseHead }
	| { readonly id: number; readonly kind: 'failed' | 'refused' };

export interface ResponseHead {
	readonly status: number;
	readonly headers: Headers;
}
