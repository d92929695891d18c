/**
 * What JavaScript's own handles of Python objects remember, for those made at boot, which serve every life. Above all
 * the attributes that they have fetched: these are filed under an address, where the next life has something else.
 *
 * On an upgrade: what a handle registers to be finalized must still be its whole state, with `ptr` and `cache` in it.
 */
interface HandleState {
	readonly cache: {
		readonly map: Map<unknown, unknown>;
		readonly json_adaptor_map: Map<unknown, unknown>;
		refcnt: number;
	};
}

export class HandlesPhotograph {
	readonly #restores: readonly (() => void)[];

	/** Of what was registered for finalization, handles or not. */
	constructor(registered: readonly object[]) {
		const handles = registered.filter((object): object is HandleState => 'cache' in object);
		const caches = new Set(handles.map(({ cache }) => cache));
		this.#restores = [
			...handles.map((handle) => restoringFields(handle)),
			...[...caches].flatMap((cache) => [
				restoringFields(cache),
				restoringMap(cache.map),
				restoringMap(cache.json_adaptor_map),
			]),
		];
	}

	restore() {
		for (const restore of this.#restores) restore();
	}
}

function restoringFields(target: object): () => void {
	const fields = { ...target };
	return () => Object.assign(target, fields);
}

function restoringMap(map: Map<unknown, unknown>): () => void {
	const entries = [...map];
	return () => {
		map.clear();
		for (const [key, value] of entries) map.set(key, value);
	};
}
