import { chance } from '../chance.ts';

const WORDS =
	'amber anchor arrow basin birch bridge bronze candle canyon cedar cloud copper coral crane delta ember falcon fern field flint garden glacier harbor hazel island ivory juniper lantern linen lunar maple marble meadow mirror morning needle nickel north oak orchard pebble pine prairie quartz quiet raven river saddle silver sparrow spruce stone summit thistle timber valley velvet willow window winter'.split(
		' ',
	);

/** So many words of no meaning, the same for the same purpose each time. */
export function words(count: number, purpose: string): string {
	return Array.from({ length: count }, (_, place) => word(`${purpose} ${place}`)).join(' ');
}

export function word(purpose: string): string {
	return WORDS[Math.floor(chance(purpose, 'word') * WORDS.length)] ?? '';
}

/** A whole number below the limit, the same for the same purpose each time. */
export function numberBelow(limit: number, purpose: string): number {
	return Math.floor(chance(purpose, 'number') * limit);
}

export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
