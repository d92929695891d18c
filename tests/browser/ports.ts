import { findFreePorts } from '../../scripts/free-ports.ts';

/** Where the two sites of the browser tests listen: the one at the root, and the one under a sub-path. */
export interface Ports {
	readonly site: number;
	readonly subPath: number;
}

/**
 * `SITE_PORT` and the one after it; where none is named, two that are free. Whoever asks first chooses: the choice
 * stands in the environment, so that servers, runner and its workers agree.
 */
export async function choosePorts(env: NodeJS.ProcessEnv = process.env): Promise<Ports> {
	if (env.SITE_PORT) {
		const site = Number(env.SITE_PORT);
		return { site, subPath: Number(env.SUB_PATH_PORT ?? site + 1) };
	}
	const [site, subPath] = (await findFreePorts(2)) as [number, number];
	Object.assign(env, { SITE_PORT: String(site), SUB_PATH_PORT: String(subPath) });
	return { site, subPath };
}
