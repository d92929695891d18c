/**
 * A program as the part of an address after `#`, and back: `#code=<base64url of the deflate-raw compressed UTF-8>`, with
 * the settings of its world where they were changed, and `&checks=`, compressed alike, where it has some
 * (checks-text.ts). A link carries data only; nothing in it can start a run. Limits are not in one that is shared: who
 * runs a program decides how much of the machine it may have. They are in the address of a page whose reader changed
 * them, so that a reload keeps them.
 */
import { fromSettingPart, toSettingParts } from '../settings/setting-keys.ts';
import { type Settings, WORLD_NAMES } from '../settings/settings.ts';
import { pack, TooLarge, unpack } from './packed-text.ts';

/** What a link says of the world; what it does not say is the reader's own. */
export type LinkSettings = Partial<Settings>;

export interface ParsedSettings {
	readonly settings: LinkSettings;
	/** Parts of the link that mean nothing here, as they were written. */
	readonly notUnderstood: readonly string[];
}

export type ParsedProgram =
	| (ParsedSettings & { readonly kind: 'program'; readonly source: string; readonly checks: string })
	| { readonly kind: 'broken' | 'oversized' };

/** Longest source that a link may carry, in bytes of UTF-8: a bomb of a few compressed bytes ends here. */
export const MAX_SOURCE_BYTES = 256 * 1024;
/** Longest compressed text: what browsers and servers of links still take. */
export const MAX_CODE_LENGTH = 64 * 1024;

/** As much of a strange part as a message can carry. */
const SHOWN_LENGTH = 40;

/** The hash of a link to a program and its checks, or null where they are too large for one. */
export async function toProgramHash(
	source: string,
	settings: Settings,
	defaults: Settings,
	checks = '',
): Promise<string | null> {
	if (new Blob([source, checks]).size > MAX_SOURCE_BYTES) return null;
	const code = await pack(source);
	const part = checks && `&${CHECKS_KEY}=${await pack(checks)}`;
	if (code.length + part.length > MAX_CODE_LENGTH) return null;
	return `#code=${code}${toSettingParts(settings, defaults, WORLD_NAMES)}${part}`;
}

/** As `toProgramHash`, and what the explorer is to be offered. */
export async function toScheduleHash(
	schedule: string,
	...program: Parameters<typeof toProgramHash>
): Promise<string | null> {
	const hash = await toProgramHash(...program);
	return hash && `${hash}&${SCHEDULE_KEY}=${schedule}`;
}

/** What is to hold when the program has ended. */
export const CHECKS_KEY = 'checks';

/** What the explorer is to be offered: a schedule as text, which says its rule itself. */
export const SCHEDULE_KEY = 'schedule';

/** The schedule that an address carries, or null; it is data, and followed only when the reader asks for that. */
export function scheduleOfHash(hash: string): string | null {
	return partsOf(hash).get(SCHEDULE_KEY);
}

/** What an address says beside its program: takes a setting that it understands, names what it does not understand. */
export function settingsOfHash(hash: string): ParsedSettings {
	const notUnderstood: string[] = [];
	let settings: LinkSettings = {};
	for (const [key, value] of partsOf(hash)) {
		if (key === 'code' || key === 'listing' || key === SCHEDULE_KEY || key === CHECKS_KEY) continue;
		const setting = fromSettingPart(key, value);
		if (setting) settings = { ...settings, ...setting };
		else notUnderstood.push(`${key}=${value}`.slice(0, SHOWN_LENGTH));
	}
	return { settings, notUnderstood };
}

/** The code and the checks must be whole. */
export async function fromProgramHash(hash: string): Promise<ParsedProgram> {
	const parts = partsOf(hash);
	const code = parts.get('code') ?? '';
	const packedChecks = parts.get(CHECKS_KEY);
	if (hash.length > 2 * MAX_CODE_LENGTH || code.length > MAX_CODE_LENGTH) return { kind: 'oversized' };
	try {
		const source = await unpack(code, MAX_SOURCE_BYTES);
		const checks = packedChecks ? await unpack(packedChecks, MAX_SOURCE_BYTES) : '';
		return { kind: 'program', source, checks, ...settingsOfHash(hash) };
	} catch (error) {
		return { kind: error instanceof TooLarge ? 'oversized' : 'broken' };
	}
}

/** What stands in an address after `#`, by name. */
export function partsOf(hash: string): URLSearchParams {
	return new URLSearchParams(hash.replace(/^#/, ''));
}
