import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findOrInstallBrowser } from '../scripts/browser.ts';
import { findFreePorts } from '../scripts/free-ports.ts';
import { serve } from '../scripts/serve.ts';
import type { Benchmark, Measurement } from './benchmark.ts';
import { build } from './build.ts';
import { weighPages } from './page-weight.ts';

const ROUNDS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo', 'agentic-browsing'];
const TEXT = /\.(html|css|js|json|svg|txt|xml)$/;

export const benchmark: Benchmark = {
	name: 'lighthouse',
	title: `Lighthouse, mobile, simulated throttling, gzip; median of ${ROUNDS}`,
	measure: async () => {
		const dist = mkdtempSync(join(tmpdir(), 'dist-'));
		try {
			build(dist);
			const pages = weighPages(dist).flatMap(({ page }) => (page === '/404.html' ? [] : [page]));
			compress(dist);
			return await auditPages(dist, pages);
		} finally {
			rmSync(dist, { recursive: true });
		}
	},
};

/** Puts a `.gz` beside each text file: every common host compresses them. */
function compress(dist: string): void {
	for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
		if (TEXT.test(file)) writeFileSync(join(dist, `${file}.gz`), gzipSync(readFileSync(join(dist, file))));
	}
}

async function auditPages(dist: string, pages: readonly string[]): Promise<Measurement[]> {
	const served = await serve(dist, { port: 0, gzip: true });
	const [port] = (await findFreePorts(1)) as [number];
	const browser = await chromium.launch({
		executablePath: findOrInstallBrowser(),
		args: [...BROWSER_ARGS, `--remote-debugging-port=${port}`],
	});
	try {
		const measurements: Measurement[] = [];
		// One after another: two audits at once would slow each other.
		for (const page of pages) {
			const rounds: Record<string, number>[] = [];
			for (let round = 0; round < ROUNDS; round++) rounds.push(await audit(new URL(page, served.url).href, port));
			measurements.push(...CATEGORIES.map((category) => measurementOf(page, category, rounds)));
		}
		return measurements;
	} finally {
		await browser.close();
		await served.close();
	}
}

/** Points of 100 that a page gets in each category. Throws where a category could not be judged. */
async function audit(url: string, port: number): Promise<Record<string, number>> {
	const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES });
	if (!result || result.lhr.runtimeError) {
		throw new Error(`Lighthouse could not judge ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
	}
	const { categories } = result.lhr;
	return Object.fromEntries(
		CATEGORIES.map((category) => {
			const score = categories[category]?.score;
			if (score == null) throw new Error(`Lighthouse gave ${url} no score for ${category}.`);
			return [category, Math.round(score * 100)];
		}),
	);
}

function measurementOf(page: string, category: string, rounds: readonly Record<string, number>[]): Measurement {
	const points = rounds.map((round) => round[category] as number);
	const value = points.toSorted((one, other) => one - other)[Math.floor(points.length / 2)] as number;
	const figures = Object.fromEntries(points.map((point, index) => [`round ${index + 1}`, point]));
	return { what: `${page} ${category}`, value, unit: 'points', target: { least: bar(page, category) }, figures };
}

/** The laboratory starts an editor: it may be a little later. */
function bar(page: string, category: string): number {
	if (category !== 'performance') return 100;
	return page.endsWith('/lab/') ? 95 : 98;
}
