/** Which challenges the reader has solved, each with the schedule that did it: kept in the browser, and nowhere else. */
import { MAX_SCHEDULE_LENGTH } from '../../demos/python/explorer/schedule.ts';
import { type Keeping, readStorage, type StorageOf, writeStorage } from '../storage.ts';
import { CHALLENGES, type Slug } from './catalog.ts';

export type Solutions = Readonly<Partial<Record<Slug, string>>>;

export interface Progress {
	/** What is known now, also of other tabs. */
	readonly load: () => Solutions;
	/** A solution is kept until it is forgotten; a later one takes its place. */
	readonly keep: (slug: Slug, schedule: string) => Keeping;
	/** Gives what was forgotten. */
	readonly forget: () => Solutions;
	readonly restore: (solutions: Solutions) => Keeping;
}

const KEY = 'challenges';

export function createProgress(storage: StorageOf = () => localStorage): Progress {
	/** Where the browser keeps nothing, for as long as the page is open. */
	let unkept: Solutions = {};
	const load = () => ({ ...parse(readStorage(storage, KEY)), ...unkept });
	const save = (solutions: Solutions): Keeping => {
		const isEmpty = Object.keys(solutions).length === 0;
		const keeping = writeStorage(storage, KEY, isEmpty ? null : JSON.stringify(solutions));
		unkept = keeping === 'kept' ? {} : solutions;
		return keeping;
	};
	return {
		load,
		keep: (slug, schedule) => save({ ...load(), [slug]: schedule }),
		forget() {
			const forgotten = load();
			save({});
			return forgotten;
		},
		restore: (solutions) => save({ ...solutions, ...load() }),
	};
}

/** Whatever is there may be of another version of the site, or of nobody knows whom: what is no solution is left out. */
function parse(json: string | null): Solutions {
	if (json === null) return {};
	try {
		const value: unknown = JSON.parse(json);
		if (typeof value !== 'object' || value === null) return {};
		const kept = value as Readonly<Record<string, unknown>>;
		return Object.fromEntries(
			CHALLENGES.flatMap(({ slug }) => {
				const schedule = Object.hasOwn(kept, slug) ? kept[slug] : null;
				return isSchedule(schedule) ? [[slug, schedule]] : [];
			}),
		);
	} catch {
		return {};
	}
}

function isSchedule(value: unknown): value is string {
	return typeof value === 'string' && value.length <= MAX_SCHEDULE_LENGTH && /^[\w.~-]+$/.test(value);
}
