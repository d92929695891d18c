import type { Locale } from '../../demos/contract.ts';
import type { Lane } from '../../demos/trace.ts';
import { demoTexts } from '../../i18n/demo.ts';

/** What a lane is called in full: what is written beside it, and the name that tracebacks have for it. */
export function laneName(lane: Lane, locale: Locale): string {
	const { kind, number, name } = lane;
	if (hasOwnName(lane)) return name ?? '';
	const label = demoTexts[locale].lane[kind](number);
	return name ? `${label} (${name})` : label;
}

/** Names that the standard library makes up: long, and no more telling than kind and number. */
const MADE_UP =
	/^(Main(Thread|Process)|Thread-\d+.*|ThreadPoolExecutor-\d+_\d+|(Spawn)?(Pool)?(Process|Worker)-[\d:]+|Task-\d+)$/;

/** Whether the program itself chose the name. */
export function hasOwnName({ name }: Lane): boolean {
	return Boolean(name) && !MADE_UP.test(name ?? '');
}

/** What is written beside a lane: a name of the program's own as far as there is room, else kind and number. */
export function laneLabel(lane: Lane, locale: Locale): string {
	return hasOwnName(lane) ? shortened(lane.name ?? '') : demoTexts[locale].lane[lane.kind](lane.number);
}

/** The longest name that the column beside the lanes has room for. */
const ROOM = 15;

/** A name cut in its middle where it is too long: both the kind in front and the number at the end stay. */
export function shortened(name: string): string {
	if (name.length <= ROOM) return name;
	const tail = Math.floor((ROOM - 1) / 2);
	return `${name.slice(0, ROOM - 1 - tail)}…${name.slice(-tail)}`;
}
