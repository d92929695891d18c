/**
 * Loads the engine's files apart from the page, whose content security policy lets it compile no WebAssembly, and which
 * has better things to do than to unpack 60 MB. Boots nothing; ends when the page ends it.
 */
import { ArrivalError } from '../../arrival/arrival-error.ts';
import { holdLifeline } from '../../lifeline.ts';
import { type Loaded, loadAssets } from './load-assets.ts';
import type { FromLoader, ToLoader } from './protocol.ts';

let loaded: Loaded | null = null;

self.onmessage = ({ data }: MessageEvent<ToLoader>) => {
	switch (data.kind) {
		case 'load':
			load(data);
			break;
		case 'keep':
			keep();
	}
};
holdLifeline();

async function load({ manifest, root }: Extract<ToLoader, { kind: 'load' }>): Promise<void> {
	try {
		loaded = await loadAssets(manifest, new URL(root), (loading) => say({ kind: 'loading', loading }));
		say({ kind: 'loaded', files: loaded.files });
	} catch (error) {
		const problem = error instanceof ArrivalError ? error.problem : 'not-loaded';
		say({ kind: 'failed', problem, detail: error instanceof Error ? error.message : String(error) });
	}
}

async function keep(): Promise<void> {
	if (loaded) say({ kind: 'kept', result: await loaded.keep() });
}

function say(message: FromLoader): void {
	self.postMessage(message);
}
