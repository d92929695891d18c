import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STRATEGIES, type Strategy, WORKLOADS, type WorkloadName } from '../../src/demos/contract.ts';
import type { Expected } from './expected.ts';

/** A Python file that the site shows. */
export interface Listing {
	readonly workload: WorkloadName;
	readonly strategy: Strategy;
	/** `sum-of-squares/threads.py` */
	readonly name: string;
	readonly path: string;
	readonly source: string;
}

/** Every listing: each workload under each strategy. */
export const listings: readonly Listing[] = WORKLOADS.flatMap((workload) =>
	STRATEGIES.map((strategy) => readListing(workload, strategy)),
);

/** The four listings of a workload, in the order of the strategies. */
export function listingsOf(workload: WorkloadName): readonly Listing[] {
	return listings.filter((listing) => listing.workload === workload);
}

/** What the listings of a workload print for small inputs. */
export function readExpected(workload: WorkloadName): Expected {
	return JSON.parse(readFileSync(pathOf(workload, 'expected.json'), 'utf8'));
}

function readListing(workload: WorkloadName, strategy: Strategy): Listing {
	// A module called asyncio.py would hide the standard one from its neighbours.
	const file = strategy === 'asyncio' ? 'asyncio_tasks.py' : `${strategy}.py`;
	const path = pathOf(workload, file);
	return { workload, strategy, name: `${workload}/${file}`, path, source: readFileSync(path, 'utf8') };
}

function pathOf(workload: WorkloadName, file: string): string {
	return fileURLToPath(new URL(`../../src/demos/workloads/${workload}/${file}`, import.meta.url));
}
