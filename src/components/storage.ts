/** The browser's storage, which may be forbidden, full, or written by others. */
export type StorageOf = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Whether what was given is kept for the next visit; `refused` where the browser allows no storage at all. */
export type Keeping = 'kept' | 'full' | 'refused';

/** Null where there is nothing, or nothing may be read. */
export function readStorage(storage: StorageOf, key: string): string | null {
	try {
		return storage().getItem(key);
	} catch {
		return null;
	}
}

/** Null: nothing is to be kept any more. */
export function writeStorage(storage: StorageOf, key: string, value: string | null): Keeping {
	try {
		if (value === null) storage().removeItem(key);
		else storage().setItem(key, value);
		return 'kept';
	} catch (error) {
		return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
	}
}
