import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Seconds that `npm run build` takes, with whatever caches the folder has. The site's own `dist/` stays as it is. */
export function timeBuild(): number {
	const outDir = mkdtempSync(join(tmpdir(), 'dist-'));
	const started = performance.now();
	try {
		execFileSync('npm', ['run', 'build', '--silent', '--', '--outDir', outDir], {
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		return (performance.now() - started) / 1000;
	} finally {
		rmSync(outDir, { recursive: true });
	}
}
