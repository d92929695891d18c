import { hasOwnGil, type Lane } from '../../demos/trace.ts';

/**
 * What a lane is called in full, the same in every language and everywhere: as the program calls it, and where an engine
 * has no names, as Python would. Threads and tasks of a further process are told from those of others by its name.
 */
export function laneName(lane: Lane, lanes: readonly Lane[]): string {
	const { kind, name, pid } = lane;
	const own = name || defaultName(lane, lanes);
	const isWithin = pid !== undefined && (kind === 'thread' || kind === 'task');
	const process = isWithin ? lanes.find((other) => hasOwnGil(other) && other.pid === pid) : undefined;
	return process?.name ? `${process.name}: ${own}` : own;
}

function defaultName({ kind, number }: Lane, lanes: readonly Lane[]): string {
	switch (kind) {
		case 'main':
			return lanes.some((other) => other.kind === 'process') ? 'MainProcess' : 'MainThread';
		case 'thread':
			return `Thread-${number}`;
		case 'process':
			return `Process-${number}`;
		case 'interpreter':
			return `Interpreter(${number})`;
		case 'task':
			return `Task-${number}`;
	}
}

/** The longest name that the column beside the lanes has room for. */
const ROOM = 16;

/** A name cut where it is too long, so that what tells it from others stays: the front of `Task-12 (f)`, else both ends. */
export function shortened(name: string): string {
	if (name.length <= ROOM) return name;
	if (/^\S+-\d+(:| \()/.test(name)) return `${name.slice(0, ROOM - 1)}…`;
	const tail = Math.floor((ROOM - 1) / 2);
	return `${name.slice(0, ROOM - 1 - tail)}…${name.slice(-tail)}`;
}
