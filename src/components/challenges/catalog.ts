/**
 * The challenges, in the order in which they are best played: a program of the picker, the outcome that is the goal, and
 * the same program mended. Whether a goal is reached, the run itself tells. The words are in `i18n/<language>/challenges.ts`.
 */
import type { RunEnd } from '../../demos/python/explorer/contract.ts';
import type { ChallengesTexts } from '../../i18n/challenges.ts';

export type Slug = keyof ChallengesTexts['items'];

export interface Challenge {
	/** Of its address, `/challenges/<slug>/`. */
	readonly slug: Slug;
	/** By its name in the picker. */
	readonly program: string;
	/** In `programs/fixed/`. */
	readonly fixed: string;
	/** `words`: those of the language that the program is in. */
	readonly isReached: (end: RunEnd, words: Pick<ChallengesTexts, 'faxIsReady'>) => boolean;
}

const both = (file: string) => ({ program: file, fixed: file });

export const CHALLENGES: readonly Challenge[] = [
	{
		slug: 'fax-first',
		program: 'lock_order.py',
		fixed: 'lock_order_joined.py',
		isReached: (end, { faxIsReady }) => end.kind === 'exit' && printed(end).startsWith(faxIsReady),
	},
	{ slug: 'lost-update', ...both('counter.py'), isReached: (end) => lastNumber(end) < 4 },
	{ slug: 'overdraft', ...both('bank.py'), isReached: (end) => lastNumber(end) < 0 },
	{ slug: 'two-objects', ...both('singleton.py'), isReached: (end) => lastNumber(end) === 2 },
	{ slug: 'two-locks', ...both('lock_order.py'), isReached: (end) => end.kind === 'deadlock' },
	{ slug: 'last-job', ...both('queue_empty.py'), isReached: (end) => end.kind === 'deadlock' },
	{
		slug: 'two-cooks',
		...both('condition_if.py'),
		isReached: (end) => end.kind === 'exception' && /^IndexError/m.test(printed(end, 'stderr')),
	},
	{
		slug: 'philosophers',
		...both('philosophers.py'),
		isReached: (end) => end.kind === 'deadlock' && printed(end) === '',
	},
	{ slug: 'lose-one', ...both('counter.py'), isReached: (end) => lastNumber(end) === 3 },
];

function printed({ output }: RunEnd, stream: 'stdout' | 'stderr' = 'stdout'): string {
	return output.map((part) => (part.stream === stream ? part.text : '')).join('');
}

/** What the program has printed as its result; no number where it has not. */
function lastNumber(end: RunEnd): number {
	return Number(/-?\d+(?=\D*$)/.exec(printed(end))?.[0] ?? Number.NaN);
}
