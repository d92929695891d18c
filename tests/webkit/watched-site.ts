import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '../../scripts/serve.ts';

export interface WatchedSite extends Served {
	/** Ends the server alone: the network is gone. */
	readonly cut: () => Promise<void>;
}

/** WebDriver tells nothing of a page's errors, so the page keeps them itself, from before its own first script on. */
const WATCH = `
window.watched = { offences: [], reports: [] };
addEventListener('error', ({ message, filename, lineno }) => {
	if (message) watched.offences.push(message + ' (' + filename + ':' + lineno + ')');
});
addEventListener('unhandledrejection', ({ reason }) => watched.offences.push('rejected: ' + reason));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
	watched.offences.push('policy: ' + violatedDirective + ' ' + blockedURI));
document.addEventListener('demo:report', ({ detail }) => watched.reports.push(detail));
`;
const POLICY = /<meta http-equiv="?content-security-policy"?[^>]*>/i;

/** Serves a copy of a built site whose pages are watched. */
export async function serveWatched(dist: string): Promise<WatchedSite> {
	const folder = mkdtempSync(join(tmpdir(), 'watched-'));
	try {
		cpSync(dist, folder, { recursive: true });
		writeFileSync(join(folder, 'watch.js'), WATCH);
		for (const page of globSync('**/*.html', { cwd: folder })) watch(join(folder, page));
		const { url, close: cut } = await serve(folder, { port: 0 });
		const close = async () => {
			await cut();
			rmSync(folder, { recursive: true });
		};
		return { url, cut, close };
	} catch (error) {
		rmSync(folder, { recursive: true });
		throw error;
	}
}

function watch(page: string): void {
	const html = readFileSync(page, 'utf8');
	if (!POLICY.test(html)) throw new Error(`${page} has no policy to put the watch behind.`);
	writeFileSync(page, html.replace(POLICY, '$&<script src="/watch.js"></script>'));
}
