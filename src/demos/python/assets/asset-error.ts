import type { AssetProblem } from './protocol.ts';

/** Why a file of the engine could not be had. */
export class AssetError extends Error {
	readonly problem: AssetProblem;

	constructor(problem: AssetProblem, message: string, options?: ErrorOptions) {
		super(message, options);
		this.problem = problem;
	}
}
