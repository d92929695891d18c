import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMismatch, onNetwork, withConstants } from './expected.ts';
import { type Listing, listings, readExpected } from './listings.ts';
import { type Network, openNetwork } from './network.ts';
import { findPython, OLDEST, type Outcome, runPython } from './python.ts';

const standardPython = findPython([]);
const networkPython = findPython(['requests', 'aiohttp']);
const interpretersPython = findPython(['concurrent.interpreters']);

/** Runs a script as Windows and macOS do: a process starts afresh and imports the script. */
const SPAWN = `
import multiprocessing, runpy, sys
multiprocessing.set_start_method("spawn")
runpy.run_path(sys.argv[1], run_name="__main__")
`;

let folder: string;
let network: Network;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'listings-'));
	network = await openNetwork();
});

afterAll(async () => {
	await network.close();
	await rm(folder, { recursive: true });
});

describe('a listing prints what is expected and nothing to stderr', () => {
	for (const listing of listings) {
		it(listing.name, async ({ skip }) => {
			const python = pythonFor(listing);
			if (!python) return skip(howToGetPython(listing));
			expectOutput(listing, await runPython(python, [await saveSmall(listing)]));
		});
	}
});

describe('processes that start afresh print the same', () => {
	for (const listing of listings.filter(({ strategy }) => strategy === 'processes')) {
		it(listing.name, async ({ skip }) => {
			const python = pythonFor(listing);
			if (!python) return skip(howToGetPython(listing));
			expectOutput(listing, await runPython(python, ['-c', SPAWN, await saveSmall(listing)]));
		});
	}
});

function pythonFor({ workload, strategy }: Listing): string | null {
	if (strategy === 'interpreters') return interpretersPython;
	return workload === 'download' ? networkPython : standardPython;
}

function howToGetPython({ workload, strategy }: Listing): string {
	if (strategy === 'interpreters') return 'a Python from 3.14 is needed, which has concurrent.interpreters';
	return workload === 'download'
		? `download needs a Python from ${OLDEST} with requests and aiohttp: ` +
				'apt install python3-requests python3-aiohttp, or pip install requests aiohttp'
		: `a Python from ${OLDEST} is needed: apt install python3, or set PYTHON to its path`;
}

/** A copy of the listing with small inputs; a file, since processes import the script that started them. */
async function saveSmall({ workload, locale, source, file }: Listing): Promise<string> {
	const { constants } = readExpected(workload, locale);
	const copy = join(folder, `${workload}-${locale}-${file}`);
	await writeFile(copy, withConstants(source, onNetwork(constants, network)));
	return copy;
}

function expectOutput({ workload, strategy, locale }: Listing, { exitCode, stdout, stderr }: Outcome): void {
	expect(stderr).toBe('');
	expect(exitCode).toBe(0);
	expect(findMismatch(stdout, readExpected(workload, locale).output[strategy]), stdout).toBeNull();
}
