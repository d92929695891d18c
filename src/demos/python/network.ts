import { isSilent } from '../network/answers.ts';
import { type CablePort, connect, NetworkFailure } from '../network/client.ts';
import type { Headers } from '../network/protocol.ts';
import type { HostAnswer, HostNetwork } from './host.ts';

/** Rings once, after so many milliseconds, unless what it returns is called before. */
export type SetAlarm = (ms: number, ring: () => void) => () => void;

/** Over a cable to the simulated internet; `now` is absolute. Whoever opened the cable closes it, and silences the alarms. */
export function createNetwork(port: CablePort, now: () => number, setAlarm: SetAlarm): HostNetwork {
	const fetch = connect(port, now);

	async function outcomeOf(response: ReturnType<typeof fetch>): Promise<HostAnswer> {
		try {
			const { status, headers, body } = await response;
			return { kind: 'page', head: JSON.stringify({ status, headers }), body };
		} catch (error) {
			if (error instanceof NetworkFailure) return without(error.kind);
			throw error;
		}
	}

	function within(limitMs: number, kind: HostAnswer['kind'], outcome: Promise<HostAnswer>): Promise<HostAnswer> {
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

function without(kind: HostAnswer['kind']): HostAnswer {
	return { kind, head: '', body: new Uint8Array() };
}
