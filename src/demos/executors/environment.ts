import type { Environment } from '../contract.ts';
import { describeEnvironment } from '../environment.ts';
import { strategies } from '../strategies.ts';
import { workloads } from '../workloads/index.ts';
import { canShareMemory } from '../workloads/race/shared-memory.ts';
import type { RunRequest } from './request.ts';

/** Where a run happens, and what of it is emulated. */
export function environmentOf(request: RunRequest): Environment {
	return describeEnvironment({
		place: strategies[request.strategy].isParallel || isRealRace(request) ? 'worker' : request.place,
		emulated: emulatedIn(request),
	});
}

function emulatedIn({ workload, strategy }: RunRequest): Environment['emulated'] {
	if (workload === 'race' && strategy === 'threads') return canShareMemory() ? [] : ['interleavings'];
	return [...strategies[strategy].emulated.typescript, ...(workloads[workload].network ? ['network' as const] : [])];
}

function isRealRace({ workload, strategy }: RunRequest): boolean {
	return workload === 'race' && strategy === 'threads' && canShareMemory();
}
