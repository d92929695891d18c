import { expect, test } from 'vitest';
import { catalog } from '../../../src/demos/catalog.ts';
import type { FetchedPage } from '../../../src/demos/contract.ts';
import { answerTo } from '../../../src/demos/network/answers.ts';
import { NetworkFailure } from '../../../src/demos/network/client.ts';
import { workload as download } from '../../../src/demos/workloads/download/workload.ts';
import { workload as heavy } from '../../../src/demos/workloads/heavy/workload.ts';
import { workload as sleep } from '../../../src/demos/workloads/sleep/workload.ts';
import { workload as sumOfSquares } from '../../../src/demos/workloads/sum-of-squares/workload.ts';
import { answerOf } from '../drive.ts';

test('a sum of squares is exact where it fits into a double', async () => {
	expect(await answerOf(sumOfSquares, { count: 2, size: 10 })).toEqual({ answer: ['285', '385'], verified: true });
});

test('a sum of squares is exact beyond 2^53', async () => {
	// sum(i*i for i in range(5_000_000)), by CPython
	const { answer, verified } = await answerOf(sumOfSquares, { count: 1, size: 5_000_000 });
	expect(answer).toEqual(['41666654166667500000']);
	expect(verified).toBe(true);
});

test('a sum of squares is exact at the upper bound of the form', async () => {
	const max = catalog['sum-of-squares'].parameters.find(({ name }) => name === 'size')?.max ?? 0;
	const count = catalog['sum-of-squares'].parameters.find(({ name }) => name === 'count')?.max ?? 0;
	expect((max + count) ** 2).toBeLessThan(2 ** 52);
	expect((await answerOf(sumOfSquares, { count: 1, size: max })).verified).toBe(true);
});

test('a wrong sum is noticed', () => {
	expect(sumOfSquares.verify(['286'], { count: 1, size: 10 })).toBe(false);
	expect(sumOfSquares.verify([], { count: 1, size: 10 })).toBe(false);
});

test('heavy proves its powers with a checksum', async () => {
	// sum(x**y for x in range(1, n) for y in range(1, n)) % 2**64, by CPython
	expect(await answerOf(heavy, { count: 2, n: 60 })).toEqual({
		answer: { calls: 2, checksum: '2606120250231590456' },
		verified: true,
	});
	expect(heavy.verify({ calls: 1, checksum: '3632552265264416072' }, { count: 1, n: 500 })).toBe(true);
});

test('calls of heavy that disagree are noticed', () => {
	const input = { count: 2, n: 60 };
	expect(heavy.verify(heavy.combine(['1', '2'], input), input)).toBe(false);
});

test('sleep counts who woke up', async () => {
	expect(await answerOf(sleep, { count: 3, durationMs: 1 })).toEqual({ answer: 3, verified: true });
});

const network = { latencyMs: 5, jitterMs: 2, failurePercent: 30 };

async function fetch(url: string): Promise<FetchedPage> {
	const answer = answerTo(url, network);
	if (answer.kind !== 'page') throw new NetworkFailure(answer.kind, url);
	return { url, status: 200, body: new Uint8Array(answer.bytes) };
}

test('download adds up bytes, and tells what failed and what was refused', async () => {
	const { answer, verified } = await answerOf(download, { ...network, count: 40, refusedCount: 4 }, fetch);
	expect(answer).toMatchObject({ refused: 4 });
	const { pages, failed } = answer as { pages: number; failed: number };
	expect(pages + failed).toBe(36);
	expect(failed).toBeGreaterThan(0);
	expect(verified).toBe(true);
});

test('a byte too few is noticed', async () => {
	const input = { ...network, count: 4, refusedCount: 0 };
	const { answer } = await answerOf(download, input, fetch);
	const { bytes } = answer as { bytes: number };
	expect(download.verify({ ...(answer as object), bytes: bytes - 1 } as never, input)).toBe(false);
});

test('the article’s addresses are two sites in turn', () => {
	const plain = { latencyMs: 5, jitterMs: 0, failurePercent: 0, refusedCount: 0 };
	const addresses = download.plan({ ...plain, count: 160 });
	expect(addresses.slice(0, 3)).toEqual([
		'https://www.jython.org',
		'http://olympus.realpython.org/dice',
		'https://www.jython.org',
	]);
	expect(new Set(addresses).size).toBe(2);
});

test('where luck differs from page to page, every page has an address of its own', () => {
	const addresses = download.plan({ ...network, count: 160, refusedCount: 2 });
	expect(new Set(addresses).size).toBe(160);
	expect(addresses.filter((url) => url.includes('.invalid/'))).toHaveLength(2);
});
