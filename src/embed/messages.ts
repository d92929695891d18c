/**
 * What an embedded page says to the page around it, by `postMessage`. It says it only: it listens to nobody. Imports
 * nothing but types, so that whoever hears it can use this file alone.
 *
 * A field may be added at any time; `version` changes where a field changes its meaning or goes.
 */
import type { ProgramReport } from '../components/lab/program/outcome/program-report.ts';
import type { Report } from '../demos/contract.ts';

export const SOURCE = 'parallel-python';
export const VERSION = 1;

/** What every message begins with, to be told from those of others. */
interface Signed {
	readonly source: typeof SOURCE;
	readonly version: typeof VERSION;
}

export type EmbedNews =
	/** How high the page is now, in CSS pixels. Said at the beginning, and when it changes. */
	| { readonly kind: 'height'; readonly height: number }
	/** A run has ended: the `detail` of the page's own `demo:report`. */
	| { readonly kind: 'report'; readonly report: Report | ProgramReport };

export type EmbedMessage = Signed & EmbedNews;
