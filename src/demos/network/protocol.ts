/** Through a cable, to the internet. `askedAtMs` is absolute: the latency counts from the moment of asking. */
export interface NetworkRequest {
	readonly id: number;
	readonly url: string;
	readonly askedAtMs: number;
}

/** Through a cable, to whoever asked. */
export type NetworkResponse =
	| { readonly id: number; readonly kind: 'page'; readonly body: Uint8Array<ArrayBuffer> }
	| { readonly id: number; readonly kind: 'failed' | 'refused' };
