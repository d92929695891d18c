/**
 * What the site promises to programs of others, one type for each schema that is published: the details of its events,
 * what an embedded page says, and what its links carry. `make-schemas.ts` reads the types and their comments.
 */
import type { ProgramReport } from '../../components/lab/program/outcome/program-report.ts';
import type { Engine, Place, Report, Strategy, WorkloadName } from '../../demos/contract.ts';
import type { ExplorationReport as Explored } from '../../demos/python/explorer/contract.ts';
import type { EmbedMessage as Message } from '../../embed/messages.ts';

/** The `detail` of `demo:report`: the outcome of a workload's run, or, where `workload` is `program`, of a program's. */
export type DemoReport = Report | ProgramReport;

/** The `detail` of `explore:report`: the outcomes of a program under its schedules. */
export type ExploreReport = Explored;

/** What an embedded page says to the page around it, by `postMessage`. */
export type EmbedMessage = Message;

/** The part after `#` in a link to the lab, read as `URLSearchParams`: a program, a listing, or a workload. */
export type LabLink = ProgramLink | ListingLink | WorkloadLink;

/** The query of an embedded demo, `/embed/<workload>/?…`, read as `URLSearchParams`. */
export interface EmbedQuery {
	strategy?: Strategy;
	engine?: Engine;
	/**
	 * A language tag; of its first part the site takes a language that it has.
	 * @pattern ^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$
	 */
	lang?: string;
	theme?: 'light' | 'dark';
}

/** The world of a program; what a link does not say is the reader's own. Decimal numbers as text. */
interface World {
	/**
	 * `sys.setswitchinterval()` in milliseconds, from 0.001 to 10000.
	 * @pattern ^\d{1,6}(\.\d{1,6})?$
	 */
	interval?: string;
	/**
	 * `os.cpu_count()`, from 1 to 16.
	 * @pattern ^\d{1,2}$
	 */
	cpus?: string;
	/**
	 * Of the simulated network, in whole milliseconds up to 60000.
	 * @pattern ^\d{1,5}$
	 */
	latency?: string;
	/**
	 * A schedule of the explorer, which is offered and followed when the reader asks for it.
	 * @pattern ^[a-z0-9.~-]+$
	 * @maxLength 6000
	 */
	schedule?: string;
}

/** A program of somebody's own. */
interface ProgramLink extends World {
	/**
	 * Base64url of the deflate-raw compressed UTF-8 of the source, which is at most 262144 bytes.
	 * @pattern ^[A-Za-z0-9_-]+$
	 * @maxLength 65536
	 */
	code: string;
}

/** A program of the site: a listing of an article, or a short program of the lab. */
interface ListingLink extends World {
	/**
	 * `race/threads.py`, `deadlock.py`.
	 * @pattern ^([a-z-]+/)?[a-z_]+\.py$
	 */
	listing: string;
}

/** The form of the lab that compares strategies; what is not named here is a parameter of the workload. */
interface WorkloadLink {
	workload: WorkloadName;
	/**
	 * Strategies, separated by commas.
	 * @pattern ^(STRATEGY(,STRATEGY)*)?$
	 */
	strategies?: string;
	place?: Place;
	[parameter: string]: WholeNumber | undefined;
}

/**
 * A whole number as text.
 * @pattern ^-?\d{1,15}$
 */
type WholeNumber = string;
