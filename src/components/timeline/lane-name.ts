import type { Lane, Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';

/** What a lane is called: by its program's own name, else by kind and number. */
export function laneName({ kind, number, name }: Lane, locale: Locale): string {
	return name || demoTexts[locale].lane[kind](number);
}

/** The longest name that the column beside the lanes has room for. */
const ROOM = 15;

/** A name cut in its middle where it is too long: both the kind in front and the number at the end stay. */
export function shortened(name: string): string {
	if (name.length <= ROOM) return name;
	const tail = Math.floor((ROOM - 1) / 2);
	return `${name.slice(0, ROOM - 1 - tail)}…${name.slice(-tail)}`;
}
