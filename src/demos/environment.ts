/** Where a run happens, for its report: the machine, the browser and the page, as well as they can be told. */
import type { Environment } from './contract.ts';

/** What of a run is emulated, and where it happens, is for whoever runs it to say. */
export function describeEnvironment(run: Pick<Environment, 'place' | 'emulated'>): Environment {
	return {
		cores: navigator.hardwareConcurrency,
		browser: browserName(),
		platform: platformName(),
		crossOriginIsolated: globalThis.crossOriginIsolated ?? false,
		...run,
	};
}

interface Brand {
	readonly brand: string;
	readonly version: string;
}

function userAgentData() {
	return (navigator as Navigator & { userAgentData?: { brands: readonly Brand[]; platform: string } }).userAgentData;
}

/** `Chromium 156`. */
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

/** `Linux`; an empty text where it cannot be told. */
function platformName(): string {
	const told = userAgentData()?.platform;
	if (told) return told;
	const agent = navigator.userAgent;
	return ['Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'Linux'].find((name) => agent.includes(name)) ?? '';
}
