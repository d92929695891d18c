import type { Environment } from '../../../../demos/contract.ts';
import type { ProgramOutcome } from '../../../../demos/python/protocol.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * The outcome of a run of the reader's own program: the `detail` of `demo:report` in the laboratory, where `Report` of
 * the contract is that of a workload. `workload` tells the two apart. Times are milliseconds.
 */
export interface ProgramReport extends ProgramOutcome {
	readonly workload: 'program';
	readonly engine: 'python';
	readonly source: string;
	readonly settings: Settings;
	/**
	 * ISO 8601, UTC.
	 * @format date-time
	 */
	readonly startedAt: string;
	/** All that the program wrote; with a time of its own for neither. */
	readonly stdout: string;
	readonly stderr: string;
	readonly environment: Environment;
}
