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

interface Brand {
	readonly brand: string;
	readonly version: string;
}

function userAgentData() {
	return (navigator as Navigator & { userAgentData?: { brands: readonly Brand[]; platform: string } }).userAgentData;
}

function browserName(): string {
	// Chromium puts a made-up brand among the real ones, so that nobody relies on their order.
	const brands = userAgentData()?.brands.filter(({ brand }) => !/not.?a.?brand/i.test(brand)) ?? [];
	const brand = brands.find(({ brand }) => brand !== 'Chromium') ?? brands[0];
	if (brand) return `${brand.brand} ${brand.version}`;
	const agent = navigator.userAgent;
	const firefox = /Firefox\/(\d+)/.exec(agent);
	if (firefox) return `Firefox ${firefox[1]}`;
	const safari = /Version\/([\d.]+).*Safari/.exec(agent);
	if (safari) return `Safari ${safari[1]}`;
	return agent;
}

function platformName(): string {
	const told = userAgentData()?.platform;
	if (told) return told;
	const agent = navigator.userAgent;
	return ['Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'Linux'].find((name) => agent.includes(name)) ?? '';
}
