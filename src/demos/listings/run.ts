import type { Report } from '../contract.ts';
import { runProgram } from '../python/client.ts';
import { runListing } from './listing-run.ts';
import type { ListingRequest, RunOptions } from './request.ts';

/** Runs the listing of a workload under a strategy. Never rejects for what a reader can cause. */
export const run = (request: ListingRequest, options: RunOptions): Promise<Report> =>
	runListing(request, options, runProgram);
