import { browserName, platformName } from '../browser.ts';
import type { Environment } from '../contract.ts';
import { workloads } from '../workloads/index.ts';
import { canShareMemory } from '../workloads/race/shared-memory.ts';
import type { RunRequest } from './request.ts';

/** Where a run happens, and what of it is emulated. */
export function describeEnvironment(request: RunRequest): Environment {
	return {
		cores: navigator.hardwareConcurrency,
		browser: browserName(),
		platform: platformName(),
		place: request.strategy === 'processes' || isRealRace(request) ? 'worker' : request.place,
		crossOriginIsolated: globalThis.crossOriginIsolated ?? false,
		emulated: emulatedIn(request),
	};
}

function emulatedIn({ workload, strategy }: RunRequest): Environment['emulated'] {
	if (workload === 'race' && strategy === 'threads') return canShareMemory() ? [] : ['interleavings'];
	const emulated: Environment['emulated'][number][] = [];
	if (strategy === 'threads') emulated.push('gil');
	if (workloads[workload].network) emulated.push('network');
	return emulated;
}

function isRealRace({ workload, strategy }: RunRequest): boolean {
	return workload === 'race' && strategy === 'threads' && canShareMemory();
}
