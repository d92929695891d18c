import data from './tiers.json' with { type: 'json' };

/**
 * How true to native Python each API is. `native`: as in CPython on an ordinary machine. `emulated`: it works, and
 * differs as told. `unavailable`: using it raises `UnavailableError`, which says the same.
 */
export type Tier = 'native' | 'emulated' | 'unavailable';

export const TIERS: readonly Tier[] = ['native', 'emulated', 'unavailable'];

/**
 * One promise for several names. How it differs, why it cannot be and what to use instead are told by the names that
 * every language has words for.
 */
export type ApiPromise = { readonly names: readonly string[] } & (
	| { readonly tier: 'native' }
	| { readonly tier: 'emulated'; readonly how: string }
	| { readonly tier: 'unavailable'; readonly why: string; readonly instead: string }
);

export type ApiGroup = (typeof API_GROUPS)[number];

export const API_GROUPS = ['threads', 'queues', 'processes', 'asyncio', 'time', 'network', 'system'] as const;

export interface ApiModule {
	readonly name: string;
	readonly group: ApiGroup;
	/** Only some of the module's names are about concurrency, and the rest is not listed. */
	readonly isPartial?: boolean;
	/**
	 * Of public names; under `import` those of modules. One with `*` stands for a family of constants; `*` alone for whatever the module has. One with a
	 * dot is of a submodule or a class, and stands only where its promise differs from that of the whole.
	 */
	readonly promises: readonly ApiPromise[];
}

/** Every module of the standard library about concurrency, and those that programs reach the network by. */
export const modules = data.modules as readonly ApiModule[];

/** Every API by its full name, `queue.Queue`. */
export function apis(): { readonly api: string; readonly tier: Tier }[] {
	return modules.flatMap(({ name, promises }) =>
		promises.flatMap(({ tier, names }) => names.map((api) => ({ api: `${name}.${api}`, tier }))),
	);
}

/** Whether a listed name stands for this one. */
export function isListedAs(pattern: string, name: string): boolean {
	if (!pattern.includes('*')) return pattern === name;
	return new RegExp(`^${pattern.split('*').map(RegExp.escape).join('.*')}$`).test(name);
}
