/** A number in [0, 1) that depends on the text and the purpose: FNV-1a with a final mix. */
export function chance(text: string, purpose: string): number {
	let hash = 0x811c9dc5;
	for (const character of purpose + text) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	}
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
	return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
