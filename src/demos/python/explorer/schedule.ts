/**
 * A schedule as text, for links and files: `c1-3f9a-0x12~0k3.1x4~9zz.e1~04q-7c2`. The rule's letter and the version of this format;
 * the engine's mark; the turns (thread `x` points, or `e` and the event's number; `~` and the hash); check characters.
 * All of it may stand in an address as it is, and in small letters, so that nothing is lost where case is.
 */
import type { Rule } from './contract.ts';
import type { Turn } from './decision.ts';
import { TURN_HASHES } from './turn-hash.ts';

export interface Schedule {
	readonly rule: Rule;
	readonly turns: readonly Turn[];
}

/** Longer ones are not written down, nor read: no run within the usual limits comes to so many turns. */
export const MAX_TEXT_LENGTH = 1_000_000;
/** What a link to a program bears besides; longer ones are for files. */
export const MAX_SCHEDULE_LENGTH = 6_000;

export class ScheduleError extends Error {
	override readonly name = 'ScheduleError';
	/** `other-version`: a sound schedule, made by another version of the engine or of this format. */
	readonly kind: 'damaged' | 'too-long' | 'other-version';
	/** Where it is another version, which: `<format>-<engine's mark>`. */
	readonly found: string | null;

	constructor(kind: ScheduleError['kind'], message: string, found: string | null = null) {
		super(message);
		this.kind = kind;
		this.found = found;
	}
}

/**
 * `engine`: a mark of the engine's version, up to 16 small letters and digits. Schedules of one mark go alike; a throw
 * of a `ScheduleError` says that the text would be too long.
 */
export function formatSchedule({ rule, turns }: Schedule, engine: string): string {
	if (!/^[0-9a-z]{1,16}$/.test(engine)) throw new RangeError(`A mark has small letters and digits: ${engine}`);
	const payload = `${LETTERS[rule]}${FORMAT}-${engine}-${turns.map(formatTurn).join('.')}`;
	const text = `${payload}-${checkOf(payload)}`;
	assertLength(text);
	return text;
}

/** As `formatSchedule`; null where the text would be too long. */
export function writeSchedule(schedule: Schedule, engine: string): string | null {
	try {
		return formatSchedule(schedule, engine);
	} catch (error) {
		if (error instanceof ScheduleError) return null;
		throw error;
	}
}

/** The rule of a schedule by its beginning, whatever is wrong with the rest; null where that says none. */
export function ruleOf(text: string): Rule | null {
	return RULES.find((rule) => text.startsWith(LETTERS[rule])) ?? null;
}

/** Throws a `ScheduleError` where the text is none, and where it is of another version. */
export function parseSchedule(text: string, engine: string): Schedule {
	assertLength(text);
	const [, payload = '', letter = '', format = '', mark = '', body = '', check] = PATTERN.exec(text) ?? [];
	if (check === undefined || check !== checkOf(payload)) throw damaged();
	// Whatever comes later keeps the frame and the check, so that damage is never taken for another version.
	if (format !== FORMAT || mark !== engine) {
		throw new ScheduleError('other-version', 'The schedule was made by another version', `${format}-${mark}`);
	}
	const rule = RULES.find((each) => LETTERS[each] === letter);
	if (rule === undefined) throw damaged();
	return { rule, turns: body.split('.').map(parseTurn) };
}

const LETTERS = { cpython: 'c', instruction: 'i' } as const satisfies Record<Rule, string>;
const RULES = Object.keys(LETTERS) as Rule[];
const FORMAT = '1';
const PATTERN = /^(([a-z])(\d{1,3})-([0-9a-z]{1,16})-([^-]+))-([0-9a-z]{3})$/;
const TURN = /^(?:(0|[1-9]\d{0,8})x(0|[1-9]\d{0,8})|e(0|[1-9]\d{0,8}))~([0-9a-z]{3})$/;

function formatTurn(turn: Turn): string {
	const what = turn.kind === 'thread' ? `${turn.thread}x${turn.points}` : `e${turn.choice}`;
	return `${what}~${inThreeCharacters(turn.hash % TURN_HASHES)}`;
}

function parseTurn(text: string): Turn {
	const [, thread, points, choice, hashText = ''] = TURN.exec(text) ?? [];
	const hash = Number.parseInt(hashText, 36);
	if (choice !== undefined) return { kind: 'event', choice: Number(choice), hash };
	if (thread === undefined) throw damaged();
	return { kind: 'thread', thread: Number(thread), points: Number(points), hash };
}

/**
 * The text as a number, modulo a prime below 36³: one character that is another, and two neighbours that changed places,
 * are always found; anything else with odds of 46,648 to 1.
 */
function checkOf(payload: string): string {
	let check = 0;
	for (let index = 0; index < payload.length; index++) check = (check * 131 + payload.charCodeAt(index)) % CHECKS;
	return inThreeCharacters(check);
}

const CHECKS = 46_649;

function inThreeCharacters(value: number): string {
	return value.toString(36).padStart(3, '0');
}

function assertLength(text: string) {
	if (text.length <= MAX_TEXT_LENGTH) return;
	throw new ScheduleError('too-long', `A schedule has at most ${MAX_TEXT_LENGTH} characters, not ${text.length}`);
}

function damaged() {
	return new ScheduleError('damaged', 'The text of the schedule is damaged: a part of it is missing or changed');
}
