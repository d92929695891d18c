/** A reader with WebKitGTK before the built site, in the words of the tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Builder, By, Capabilities, type WebDriver, type WebElement } from 'selenium-webdriver';
import { expect, vi } from 'vitest';
import type { WebKitTools } from '../../scripts/browser.ts';
import { findFreePorts } from '../../scripts/free-ports.ts';
import type { Report } from '../../src/demos/contract.ts';
import { serveWatched, type WatchedSite } from './watched-site.ts';

const OFFLINE = `
return navigator.serviceWorker.getRegistration().then((registration) => ({
	offline: document.documentElement.dataset.offline,
	worker: (registration?.installing ?? registration?.waiting ?? registration?.active)?.state,
}));
`;

export class Reader {
	readonly site: WatchedSite;
	readonly driver: WebDriver;
	readonly #processes: readonly ChildProcess[];

	private constructor(site: WatchedSite, driver: WebDriver, processes: readonly ChildProcess[]) {
		this.site = site;
		this.driver = driver;
		this.#processes = processes;
	}

	/** Starts the site, the driver and, where there is one, an X server of its own. What it has started, `close` ends. */
	static async come(tools: WebKitTools): Promise<Reader> {
		const processes: ChildProcess[] = [];
		let site: WatchedSite | null = null;
		try {
			const env = { ...process.env };
			if (tools.xvfb) {
				const { server, display } = await startDisplay(tools.xvfb);
				processes.push(server);
				env.DISPLAY = display;
			}
			const [port] = (await findFreePorts(1)) as [number];
			processes.unshift(spawn(tools.driver, [`--port=${port}`], { env, stdio: 'ignore' }));
			const address = `http://127.0.0.1:${port}`;
			await vi.waitUntil(() => isUp(address), { timeout: 60_000, interval: 100 });
			site = await serveWatched('dist');
			const driver = await new Builder()
				.usingServer(address)
				.withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
				.build();
			return new Reader(site, driver, processes);
		} catch (error) {
			await site?.close();
			await endAll(processes);
			throw error;
		}
	}

	async close(): Promise<void> {
		try {
			await this.driver.quit();
		} finally {
			await endAll(this.#processes);
			await this.site.close();
		}
	}

	async open(path: string): Promise<void> {
		await this.driver.get(`${this.site.url}${path}`);
	}

	find(selector: string): Promise<WebElement> {
		return this.driver.findElement(By.css(selector));
	}

	async textOf(selector: string): Promise<string> {
		return (await this.find(selector)).getText();
	}

	/** What a script, the body of a function, gives on the page. */
	ask<Answer>(script: string, ...given: readonly unknown[]): Promise<Answer> {
		return this.driver.executeScript<Answer>(script, ...given);
	}

	/** Chooses a radio by what surrounds it: the field itself may be drawn as nothing. */
	async choose(radio: string): Promise<void> {
		await this.ask('document.querySelector(arguments[0]).closest("label").click()', radio);
		await expect.poll(() => this.ask('return document.querySelector(arguments[0]).checked', radio)).toBe(true);
	}

	/** The reports of the runs on this page, in their order. */
	reports(): Promise<Report[]> {
		return this.ask('return watched.reports');
	}

	/** What the page that is open did that no page may do. */
	offences(): Promise<string[]> {
		return this.ask('return window.watched?.offences ?? []');
	}

	/** Waits until the service worker has kept the site; where it does not, says how far it came. */
	async untilOffline(): Promise<void> {
		const isKept = async () => expect(await this.ask(OFFLINE)).toEqual({ offline: 'ready', worker: 'activated' });
		await vi.waitFor(isKept, { timeout: 100_000, interval: 100 });
	}
}

/** An X server at a number that it finds free. */
async function startDisplay(xvfb: string): Promise<{ server: ChildProcess; display: string }> {
	const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	});
	const said = once(server.stdio[3] as Readable, 'data').then(([number]) => `:${String(number).trim()}`);
	const ended = once(server, 'exit').then(() => {
		throw new Error('Xvfb ended before it had found a display.');
	});
	return { server, display: await Promise.race([said, ended]) };
}

async function isUp(driver: string): Promise<boolean> {
	return fetch(`${driver}/status`).then(
		({ ok }) => ok,
		() => false,
	);
}

async function endAll(processes: readonly ChildProcess[]): Promise<void> {
	for (const each of processes) {
		if (each.exitCode !== null || each.signalCode !== null) continue;
		const ended = once(each, 'exit');
		each.kill();
		await ended;
	}
}
