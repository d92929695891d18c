/**
 * A page of somebody else's, at another site than ours (`localhost` against `127.0.0.1`), that embeds pages of ours and
 * writes down what they tell it.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import type { EmbedMessage, EmbedNews } from '../../src/embed/messages.ts';
import { test as base, expect } from './fixtures.ts';

export { expect };

type NewsOf<Kind extends EmbedNews['kind']> = Extract<EmbedMessage, { kind: Kind }>;

export const test = base.extend<{ embedder: Embedder }>({
	embedder: async ({ page, baseURL, offences }, use) => {
		const server = createServer((_request, response) => {
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
			response.end(embedder.html);
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const embedder = new Embedder(page, baseURL ?? '', (server.address() as AddressInfo).port);
		await use(embedder);
		server.close();
		server.closeAllConnections();
		// The foreign page itself comes from its own site; whatever else is asked of that is an offence still.
		const own = `request to ${embedder.origin}/`;
		offences.splice(0, offences.length, ...offences.filter((offence) => offence !== own));
	},
});

export class Embedder {
	readonly page: Page;
	readonly origin: string;
	readonly #site: string;
	html = '';

	constructor(page: Page, site: string, port: number) {
		this.page = page;
		this.#site = site;
		this.origin = `http://localhost:${port}`;
	}

	/** Opens the foreign page with this in its body. */
	async open(body: string): Promise<void> {
		this.html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A course</title>
<h1>A lesson</h1>
<script>
	window.told = [];
	addEventListener('message', ({ data, origin }) => {
		told.push({ ...data, origin });
		if (data.kind === 'height') document.querySelector('iframe')?.setAttribute('height', data.height);
	});
</script>
${body}`;
		await this.page.goto(`${this.origin}/`);
	}

	/** Opens the foreign page with one frame of ours, below `embed/`. */
	async frame(address: string): Promise<FrameLocator> {
		await this.open(`<iframe title="Parallel Python" width="700" src="${this.#site}embed/${address}"></iframe>`);
		return this.inside;
	}

	/** The address of a file or page of ours. */
	ours(path: string): string {
		return this.#site + path;
	}

	/** As a browser does that gives a page within another no storage at all. */
	refuseStorage(): Promise<unknown> {
		return this.page.addInitScript(() => {
			const refuse = () => {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			};
			for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
				Object.defineProperty(window, name, { get: refuse });
			Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
			// Pages that are not secure have none.
			if (typeof LockManager === 'undefined') return;
			LockManager.prototype.request = () => Promise.reject(new DOMException('Denied.', 'SecurityError'));
		});
	}

	get inside(): FrameLocator {
		return this.page.frameLocator('iframe');
	}

	/** Waits for the first thing of a kind that the frame tells, from the number `from` on. */
	async told<Kind extends EmbedNews['kind']>(kind: Kind, from = 0): Promise<NewsOf<Kind>> {
		const message = await this.page.waitForFunction(
			([wanted, at]) =>
				(window as unknown as { told: EmbedMessage[] }).told.slice(at).find((news) => news.kind === wanted),
			[kind, from] as const,
		);
		return (await message.jsonValue()) as NewsOf<Kind>;
	}

	/** How much it has been told so far. */
	count(): Promise<number> {
		return this.page.evaluate(() => (window as unknown as { told: unknown[] }).told.length);
	}

	/** Waits until the frame is as high as what it holds. */
	async expectWholeHeight(): Promise<void> {
		await expect(async () => {
			const [own, given] = await Promise.all([
				this.inside.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height)),
				this.page.locator('iframe').evaluate((frame) => frame.clientHeight),
			]);
			expect(given).toBe(own);
		}).toPass();
	}
}
