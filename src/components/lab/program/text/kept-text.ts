/**
 * Keeps the reader's program in the browser against loss: in the tab's own storage, which a reload reads first, and in
 * the site's, for the next visit. What links and other programs replaced is kept beside it.
 */
import { type Keeping, readStorage, type StorageOf, writeStorage } from '../../../storage.ts';

export interface KeptText {
	/** What the reader wrote; null for a program that nobody changed, which need not be kept. */
	readonly current: string | null;
	/** What is checked at its end, as it was written; or empty. */
	readonly checks: string;
	/** The program that the text began as, by its name in the picker; null for a text that began as none. */
	readonly origin: string | null;
	/** What was replaced, the last first. */
	readonly earlier: readonly EarlierText[];
}

/** A text of the reader's that another replaced. */
export interface EarlierText {
	readonly text: string;
	readonly checks: string;
	readonly origin: string | null;
	/** Milliseconds since 1970, or 0 where it is not known. */
	readonly replacedAt: number;
}

export interface TextStore {
	readonly load: () => KeptText | null;
	/** Null: there is nothing to keep any more. */
	readonly save: (text: KeptText | null) => Keeping;
}

/** `tab` and `site` may throw, as a browser's do that forbids storage. */
export function createTextStore(key: string, tab: StorageOf, site: StorageOf): TextStore {
	return {
		load: () => parse(readStorage(tab, key)) ?? parse(readStorage(site, key)),
		save(text) {
			const json = text && JSON.stringify(text);
			// An older text in the tab would be taken for this one.
			if (writeStorage(tab, key, json) === 'full') writeStorage(tab, key, null);
			return writeStorage(site, key, json);
		},
	};
}

function parse(json: string | null): KeptText | null {
	if (json === null) return null;
	try {
		const value: unknown = JSON.parse(json);
		if (typeof value !== 'object' || value === null || !('current' in value)) return null;
		const { current, checks, origin, earlier } = value as Partial<Record<keyof KeptText, unknown>>;
		if (typeof current !== 'string' && current !== null) return null;
		return {
			current,
			checks: stringOrNull(checks) ?? '',
			origin: stringOrNull(origin),
			earlier: Array.isArray(earlier) ? earlier.flatMap(parseEarlier) : [],
		};
	} catch {
		return null;
	}
}

function parseEarlier(value: unknown): EarlierText[] {
	if (typeof value !== 'object' || value === null) return [];
	const { text, checks, origin, replacedAt } = value as Partial<Record<keyof EarlierText, unknown>>;
	if (typeof text !== 'string') return [];
	return [
		{
			text,
			checks: stringOrNull(checks) ?? '',
			origin: stringOrNull(origin),
			replacedAt: typeof replacedAt === 'number' ? replacedAt : 0,
		},
	];
}

function stringOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
