import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const ASKED = /^(.*)\?worker&url$/;
const FOLDER = '@whole-worker';

/**
 * While developing, gives each script of a worker as the one file that it is in the built site: pages start workers
 * from what they have fetched, and such a script can import nothing by an address of the site.
 */
export function wholeWorkers(): Plugin {
	let base = '/';
	/** By their addresses: nothing else is given away. */
	const files = new Map<string, string>();
	return {
		name: 'whole-workers',
		apply: 'serve',
		enforce: 'pre',
		configResolved: (config) => {
			base = config.base;
		},
		load(id) {
			const [, file] = ASKED.exec(id) ?? [];
			if (!file) return;
			const address = join(base, FOLDER, file);
			files.set(address, file);
			return `export default ${JSON.stringify(address)}`;
		},
		configureServer({ middlewares }) {
			middlewares.use(async (request, response, next) => {
				const [address = ''] = (request.url ?? '').split('?');
				const file = files.get(address);
				if (!file) return next();
				try {
					const code = await wholeScript(file);
					response.setHeader('Content-Type', 'text/javascript');
					response.end(code);
				} catch (error) {
					next(error);
				}
			});
		},
	};
}

async function wholeScript(file: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		build: { write: false, minify: false, rolldownOptions: { input: file, output: { codeSplitting: false } } },
	});
	const [bundle = built] = [built].flat();
	const chunk = 'output' in bundle ? bundle.output[0] : null;
	if (chunk?.type !== 'chunk') throw new Error(`${file} was built into no script.`);
	return chunk.code;
}
