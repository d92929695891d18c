import { ArrivalError } from './arrival-error.ts';

export interface Asking {
	readonly isRetry: boolean;
	/** Ends the waiting; its reason is why. */
	readonly signal: AbortSignal;
}

/** An answer that has a body. */
type Answer = Response & { readonly body: ReadableStream<Uint8Array<ArrayBuffer>> };

/** The site's answer at an address; its body is still to come. Rejects with an `ArrivalError`. */
export async function ask(url: URL, { isRetry, signal }: Asking): Promise<Answer> {
	// A retry must not get the same broken bytes from the browser's own cache.
	const response = await fetch(url, { cache: isRetry ? 'reload' : 'default', signal }).catch((cause) => {
		throw brokenOff(url, signal, cause);
	});
	if (!hasFile(response)) {
		throw new ArrivalError('not-loaded', `${url}: the server answered ${response.status}.`);
	}
	return response;
}

/** Why an answer ended before it was whole. */
export function brokenOff(url: URL, signal: AbortSignal, cause: unknown): unknown {
	if (signal.aborted) return signal.reason;
	return new ArrivalError('offline', `${url}: no answer came over the network.`, { cause });
}

function hasFile(response: Response): response is Answer {
	return response.ok && response.body !== null;
}
