/**
 * A program as the part of an address after `#`, and back: `#code=<base64url of the deflate-raw compressed UTF-8>`, with
 * the settings of its world where they were changed. A link carries data only; nothing in it can start a run. Limits are
 * not in one that is shared: who runs a program decides how much of the machine it may have. They are in the address of
 * a page whose reader changed them, so that a reload keeps them.
 */
import { fromSettingPart, toSettingParts } from '../settings/setting-keys.ts';
import { type Settings, WORLD_NAMES } from '../settings/settings.ts';

/** What a link says of the world; what it does not say is the reader's own. */
export type LinkSettings = Partial<Settings>;

export interface ParsedSettings {
	readonly settings: LinkSettings;
	/** Parts of the link that mean nothing here, as they were written. */
	readonly notUnderstood: readonly string[];
}

export type ParsedProgram =
	| (ParsedSettings & { readonly kind: 'program'; readonly source: string })
	| { readonly kind: 'broken' | 'oversized' };

/** Longest source that a link may carry, in bytes of UTF-8: a bomb of a few compressed bytes ends here. */
export const MAX_SOURCE_BYTES = 256 * 1024;
/** Longest compressed text: what browsers and servers of links still take. */
export const MAX_CODE_LENGTH = 64 * 1024;

/** As much of a strange part as a message can carry. */
const SHOWN_LENGTH = 40;

/** The hash of a link to a program, or null where the program is too large for one. */
export async function toProgramHash(source: string, settings: Settings, defaults: Settings): Promise<string | null> {
	const bytes = new TextEncoder().encode(source);
	if (bytes.length > MAX_SOURCE_BYTES) return null;
	const code = toBase64Url(
		await collect(through(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY),
	);
	if (code.length > MAX_CODE_LENGTH) return null;
	return `#code=${code}${toSettingParts(settings, defaults, WORLD_NAMES)}`;
}

/** What the explorer is to be offered: a schedule as text, which says its rule itself. */
export const SCHEDULE_KEY = 'schedule';

/** The schedule that an address carries, or null; it is data, and followed only when the reader asks for that. */
export function scheduleOfHash(hash: string): string | null {
	return new URLSearchParams(hash.replace(/^#/, '')).get(SCHEDULE_KEY);
}

/** What an address says beside its program: takes a setting that it understands, names what it does not understand. */
export function settingsOfHash(hash: string): ParsedSettings {
	const notUnderstood: string[] = [];
	let settings: LinkSettings = {};
	for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
		if (key === 'code' || key === 'listing' || key === SCHEDULE_KEY) continue;
		const setting = fromSettingPart(key, value);
		if (setting) settings = { ...settings, ...setting };
		else notUnderstood.push(`${key}=${value}`.slice(0, SHOWN_LENGTH));
	}
	return { settings, notUnderstood };
}

/** The code must be whole. */
export async function fromProgramHash(hash: string): Promise<ParsedProgram> {
	const code = new URLSearchParams(hash.replace(/^#/, '')).get('code') ?? '';
	if (code.length > MAX_CODE_LENGTH) return { kind: 'oversized' };
	try {
		const bytes = await collect(through(fromBase64Url(code), new DecompressionStream('deflate-raw')), MAX_SOURCE_BYTES);
		const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		return { kind: 'program', source, ...settingsOfHash(hash) };
	} catch (error) {
		return { kind: error instanceof TooLarge ? 'oversized' : 'broken' };
	}
}

class TooLarge extends Error {}

function through(bytes: Uint8Array<ArrayBuffer>, transform: CompressionStream | DecompressionStream) {
	return new Blob([bytes]).stream().pipeThrough(transform);
}

/** All of a stream, or an error as soon as it is more than `maxBytes`. */
async function collect(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = stream.getReader();
	for (let step = await reader.read(); !step.done; step = await reader.read()) {
		chunks.push(step.value);
		length += step.value.length;
		if (length > maxBytes) {
			await reader.cancel();
			throw new TooLarge();
		}
	}
	const all = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}

// Uint8Array has methods of its own for this, but later than the browsers that the site supports.
function toBase64Url(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
	if (!/^[\w-]+$/.test(text)) throw new Error('Not base64url.');
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
