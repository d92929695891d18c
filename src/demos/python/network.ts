import { isSilent } from '../network/answers.ts';
import { connect, NetworkFailure } from '../network/client.ts';
import type { Headers } from '../network/protocol.ts';

/**
 * The network as Python reaches it, `_host.network`. Knows no HTTP library and no timeouts of a whole session: a
 * request goes out, an outcome comes back. Takes and gives only what crosses into Python cheaply: texts, numbers, bytes.
 */
export interface PythonNetwork {
	/**
	 * Sends a request. `headers` is JSON of pairs; `connectMs` and `readMs` are negative where there is no timeout.
	 * The promise never rejects, and stands in an object since Python reads a promise as an attribute most cheaply.
	 */
	send(
		method: string,
		url: string,
		headers: string,
		body: Uint8Array,
		connectMs: number,
		readMs: number,
	): { readonly promise: Promise<Outcome> };
}

export interface Outcome {
	readonly kind: 'page' | 'failed' | 'refused' | 'connect-timeout' | 'read-timeout';
	/** JSON of `{status, headers}`; empty where no page came. */
	readonly head: string;
	readonly body: Uint8Array;
}

/** Rings once, after so many milliseconds, unless what it returns is called before. */
export type SetAlarm = (ms: number, ring: () => void) => () => void;

/** Over a cable to the simulated internet. Whoever opened the cable closes it, and silences the alarms. */
export function createNetwork(port: MessagePort, setAlarm: SetAlarm): PythonNetwork {
	const fetch = connect(port);

	async function outcomeOf(response: ReturnType<typeof fetch>): Promise<Outcome> {
		try {
			const { status, headers, body } = await response;
			return { kind: 'page', head: JSON.stringify({ status, headers }), body };
		} catch (error) {
			if (error instanceof NetworkFailure) return without(error.kind);
			throw error;
		}
	}

	function within(limitMs: number, kind: Outcome['kind'], outcome: Promise<Outcome>): Promise<Outcome> {
		if (limitMs < 0) return outcome;
		return new Promise((resolve, reject) => {
			const cancel = setAlarm(limitMs, () => resolve(without(kind)));
			outcome.then(resolve, reject).finally(cancel);
		});
	}

	return {
		send(method, url, headers, body, connectMs, readMs) {
			const response = fetch(url, {
				method,
				headers: JSON.parse(headers) as Headers,
				body,
			});
			const outcome = outcomeOf(response);
			// A host of the simulated internet is connected to at once, or never.
			if (isSilent(url)) return { promise: within(connectMs, 'connect-timeout', outcome) };
			return { promise: within(readMs, 'read-timeout', outcome) };
		},
	};
}

function without(kind: Outcome['kind']): Outcome {
	return { kind, head: '', body: new Uint8Array() };
}
