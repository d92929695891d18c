/**
 * Keeps the reader's program in the browser against loss: in the tab's own storage, which a reload reads first, and in
 * the site's, for the next visit. What a link or another program replaced is kept beside it, one step back.
 */
export interface KeptText {
	/** What the reader wrote; a program that nobody changed need not be kept. */
	readonly current: string;
	/** The program that the text began as, by its name in the picker; null for a text that began as none. */
	readonly origin: string | null;
	/** What was replaced last, or null. */
	readonly previous: string | null;
}

/** Whether what was given is kept for the next visit; `refused` where the browser allows no storage at all. */
export type Keeping = 'kept' | 'full' | 'refused';

export interface TextStore {
	readonly load: () => KeptText | null;
	/** Null: there is nothing to keep any more. */
	readonly save: (text: KeptText | null) => Keeping;
}

type StorageOf = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** `tab` and `site` may throw, as a browser's do that forbids storage. */
export function createTextStore(key: string, tab: StorageOf, site: StorageOf): TextStore {
	return {
		load: () => parse(read(tab, key)) ?? parse(read(site, key)),
		save(text) {
			const json = text && JSON.stringify(text);
			// An older text in the tab would be taken for this one.
			if (write(tab, key, json) === 'full') write(tab, key, null);
			return write(site, key, json);
		},
	};
}

function read(storage: StorageOf, key: string): string | null {
	try {
		return storage().getItem(key);
	} catch {
		return null;
	}
}

function write(storage: StorageOf, key: string, value: string | null): Keeping {
	try {
		if (value === null) storage().removeItem(key);
		else storage().setItem(key, value);
		return 'kept';
	} catch (error) {
		return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
	}
}

function parse(json: string | null): KeptText | null {
	if (json === null) return null;
	try {
		const value: unknown = JSON.parse(json);
		if (typeof value !== 'object' || value === null || !('current' in value)) return null;
		const { current, origin, previous } = value as Partial<Record<keyof KeptText, unknown>>;
		if (typeof current !== 'string') return null;
		return { current, origin: stringOrNull(origin), previous: stringOrNull(previous) };
	} catch {
		return null;
	}
}

function stringOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
