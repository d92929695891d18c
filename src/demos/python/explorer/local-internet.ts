/** A cable to the simulated internet that plays in the same worker, in the time of the program. */
import type { NetworkBehaviour } from '../../contract.ts';
import type { CablePort } from '../../network/client.ts';
import { answerThrough } from '../../network/internet.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Returns the process's end. */
export function plugLocally(time: VirtualTime, behaviour: NetworkBehaviour): CablePort {
	const [ours, theirs] = cable(time);
	answerThrough(theirs, behaviour, (act) => ({ add: (atMs, due) => time.expect(atMs, () => act(due)) }));
	return ours;
}

function cable(time: VirtualTime): readonly [CablePort, CablePort] {
	const end = (): CablePort => ({ onmessage: null, postMessage: () => {} });
	const [one, other] = [end(), end()];
	const join = (from: CablePort, to: CablePort) => {
		from.postMessage = (data: unknown) =>
			time.soon(() => to.onmessage?.call(to as MessagePort, { data } as MessageEvent));
	};
	join(one, other);
	join(other, one);
	return [one, other];
}
