/**
 * Why a file did not come. `offline`: no answer, or one that broke off; `stalled`: an answer that did not go on;
 * `damaged`: another file than the build made; `not-loaded`: anything else, such as an answer that is an error.
 */
export type ArrivalProblem = 'offline' | 'stalled' | 'damaged' | 'not-loaded';

/** Why a file of the site could not be had. */
export class ArrivalError extends Error {
	readonly problem: ArrivalProblem;

	constructor(problem: ArrivalProblem, message: string, options?: ErrorOptions) {
		super(message, options);
		this.problem = problem;
	}
}
