import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { choosePorts } from '../browser/ports.ts';

it('two free ports are chosen, and whoever has the environment of the chooser gets the same', async () => {
	const env: NodeJS.ProcessEnv = {};
	const chosen = await choosePorts(env);
	expect(chosen.site).not.toBe(chosen.subPath);
	for (const port of Object.values(chosen)) await listenAt(port);
	expect(await choosePorts({ ...env })).toEqual(chosen);
});

it('a port that is named is taken, with the one after it', async () => {
	expect(await choosePorts({ SITE_PORT: '4500' })).toEqual({ site: 4500, subPath: 4501 });
});

/** Fails where somebody listens already. */
async function listenAt(port: number): Promise<void> {
	const server = createServer();
	onTestFinished(() => void server.close());
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(port, '127.0.0.1', resolve);
	});
}
