import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Measurement } from './benchmark.ts';
import { type PageWeight, weighPages } from './page-weight.ts';

const KB = 1024;

export const benchmark: Benchmark = {
	name: 'build',
	title: 'The built site: what a page costs before its reader does anything',
	measure: async () => {
		const outDir = mkdtempSync(join(tmpdir(), 'dist-'));
		try {
			const seconds = build(outDir);
			const articles = weighPages(outDir).filter(({ page }) => page.startsWith('/articles/'));
			return [
				{ what: 'npm run build', value: seconds, unit: 's', target: {}, figures: { seconds } },
				...articles.flatMap(weightOf),
			];
		} finally {
			rmSync(outDir, { recursive: true });
		}
	},
};

/** Seconds that `npm run build` takes, with whatever caches the folder has. The site's own `dist/` stays as it is. */
export function build(outDir: string): number {
	const started = performance.now();
	execFileSync('npm', ['run', 'build', '--silent', '--', '--outDir', outDir], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	return (performance.now() - started) / 1000;
}

function weightOf({ page, html, css, js, fonts }: PageWeight): Measurement[] {
	const row = (what: string, bytes: number, most: number): Measurement => ({
		what: `${page} ${what}`,
		value: bytes / KB,
		unit: 'KB',
		target: { most },
		figures: { html, css, js, fonts },
	});
	return [
		row('HTML, CSS and scripts, gzip', html + css + js, 30),
		row('scripts, gzip', js, 12),
		row('fonts', fonts, 80),
	];
}
