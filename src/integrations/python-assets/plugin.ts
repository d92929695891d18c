import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ASSET_NAMES, packedName } from '../../demos/python/assets/manifest.ts';
import { makeAssets } from './make-assets.ts';

const MODULE = 'virtual:python-assets';
const RESOLVED = `\0${MODULE}`;

/**
 * Gives the page the manifest of the Python engine's files as `virtual:python-assets`, and puts the files into the
 * built site, or serves them while developing. Nothing is made where nothing imports the manifest.
 */
export function pythonAssets(): Plugin {
	return {
		name: 'python-assets',
		resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
		async load(id) {
			if (id !== RESOLVED) return undefined;
			const { manifest, folder } = await makeAssets();
			if (this.environment.mode === 'build' && this.environment.name === 'client') {
				for (const name of ASSET_NAMES) {
					const source = await readFile(join(folder, packedName(name)));
					this.emitFile({ type: 'asset', fileName: manifest.folder + packedName(name), source });
				}
			}
			return `export const manifest = ${JSON.stringify(manifest)};`;
		},
		configureServer({ middlewares, config }) {
			middlewares.use(async (request, response, next) => {
				const file = ASSET_NAMES.map(packedName).find((name) => request.url?.endsWith(`/${name}`));
				if (!file) return next();
				const { folder, manifest } = await makeAssets();
				if (request.url !== `${config.base}${manifest.folder}${file}`) return next();
				response.setHeader('Content-Type', 'application/octet-stream');
				createReadStream(join(folder, file)).pipe(response);
			});
		},
	};
}
