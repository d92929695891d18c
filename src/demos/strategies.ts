/**
 * Every strategy, one entry each, in the order in which tabs, tables and sentences name them. Types, lanes, files, style
 * sheets, schemas and links follow from here; only words (`i18n`), listings and what workloads offer stand elsewhere, and
 * the type checker names those that are missing. Imports nothing.
 */
interface StrategyEntry {
	/** What the file of its listings is called, without `.py`. */
	readonly listing: string;
	/** Whether an article has it with any workload; the landing page's picture is of those. */
	readonly isArticles: boolean;
	/** What a row of its timeline stands for, in the TypeScript engine. */
	readonly lane: 'main' | 'thread' | 'process' | 'interpreter' | 'task';
	/** How many take the tasks of a workload that has a pool; of one that has none, `single` is one, and others are one a task. */
	readonly pool: 'single' | 'as-chosen' | 'one-a-core' | 'one-a-task';
	/** Whether those who take the tasks compute at once, each on a core: the TypeScript engine has a worker for each. */
	readonly isParallel: boolean;
	/** What of it is emulated rather than real, beside what the workload needs. */
	readonly emulated: {
		readonly python: readonly ('threads' | 'interpreters')[];
		readonly typescript: readonly ('gil' | 'workers')[];
	};
}

export const strategies = {
	sequential: {
		listing: 'sequential',
		isArticles: true,
		lane: 'main',
		pool: 'single',
		isParallel: false,
		emulated: { python: [], typescript: [] },
	},
	threads: {
		listing: 'threads',
		isArticles: true,
		lane: 'thread',
		pool: 'as-chosen',
		isParallel: false,
		emulated: { python: ['threads'], typescript: ['gil'] },
	},
	processes: {
		listing: 'processes',
		isArticles: true,
		lane: 'process',
		pool: 'one-a-core',
		isParallel: true,
		emulated: { python: [], typescript: [] },
	},
	interpreters: {
		listing: 'interpreters',
		isArticles: false,
		lane: 'interpreter',
		pool: 'one-a-core',
		isParallel: true,
		emulated: { python: ['interpreters'], typescript: ['workers'] },
	},
	asyncio: {
		// A module called asyncio.py would hide the standard one from its neighbours.
		listing: 'asyncio_tasks',
		isArticles: true,
		lane: 'task',
		pool: 'one-a-task',
		isParallel: false,
		emulated: { python: [], typescript: [] },
	},
} as const satisfies Readonly<Record<string, StrategyEntry>>;

/** How the tasks of a workload are arranged. */
export type Strategy = keyof typeof strategies;

export const STRATEGIES = Object.keys(strategies) as readonly Strategy[];

/** Those that the articles have, of which the landing page tells. */
export type ArticleStrategy = {
	[S in Strategy]: (typeof strategies)[S]['isArticles'] extends true ? S : never;
}[Strategy];

export const ARTICLE_STRATEGIES = STRATEGIES.filter(
	(strategy): strategy is ArticleStrategy => strategies[strategy].isArticles,
);

/** Those that a workload is offered with. */
export function strategiesOf({ origin }: { readonly origin: Readonly<Partial<Record<Strategy, unknown>>> }) {
	return STRATEGIES.filter((strategy) => strategy in origin);
}

/** The file of a strategy's listings: `threads.py`. */
export const fileNameOf = (strategy: Strategy) => `${strategies[strategy].listing}.py`;
