/** The site as the browser tests want it: built at the root, and under a sub-path. */
import { spawnSync } from 'node:child_process';

interface Build {
	readonly base: string;
	readonly folder: string;
}

export const BUILDS = {
	root: { base: '/', folder: 'dist' },
	subPath: { base: '/handbook/', folder: 'dist-sub' },
} as const satisfies Record<string, Build>;

/** Whether it could be built; says why not. */
export function build({ base, folder }: Build): boolean {
	return run('npm', ['run', 'build', '--silent', '--', '--outDir', folder], { BASE: base });
}

/**
 * Runs a command to its end, with all that it says; whether it went well. Throws where it cannot be started.
 * `npm run` has put `node_modules/.bin`, and so the project's own Node, first on the PATH.
 */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
	const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
	if (error) throw error;
	return status === 0;
}
