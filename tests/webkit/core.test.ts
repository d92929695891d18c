import { Key } from 'selenium-webdriver';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findWebKit } from '../../scripts/browser.ts';
import { PAGES } from '../fixtures/pages.ts';
import { Reader } from './reader.ts';

const ARTICLE = 'articles/threading-multiprocessing-asyncio/';
/** One run of each, not every strategy: on a busy machine the rest would take minutes. */
const RUNS = [
	['sum-of-squares', 'processes', ARTICLE],
	['heavy', 'threads', 'articles/about-parallelism/'],
	['race', 'threads', 'articles/about-parallelism/'],
] as const;

const tools = findWebKit();
let reader: Reader;
let hasJspi: boolean;

beforeAll(async () => {
	if (!tools) return;
	reader = await Reader.come(tools);
	await reader.open('');
	// What follows goes from page to page in no time at all, which is no moment to keep a site in.
	await reader.untilOffline();
	hasJspi = await reader.ask('return "Suspending" in WebAssembly && "promising" in WebAssembly');
});
afterAll(() => reader?.close());
beforeEach(({ skip }) => skip(!tools, 'no WebKitGTK here: apt-get install webkit2gtk-driver xvfb'));
afterEach(async () => {
	if (tools) expect(await reader.offences()).toEqual([]);
});

it.for(PAGES)('/%s opens with its heading', async (path) => {
	await reader.open(path);
	expect(await reader.textOf('h1')).not.toBe('');
	await expect.poll(() => reader.ask('return document.readyState')).toBe('complete');
});

it('the search finds GIL', async () => {
	await reader.open('');
	await (await reader.find('body')).sendKeys(Key.chord(Key.CONTROL, 'k'));
	await expect.poll(() => reader.ask('return document.activeElement.type')).toBe('search');
	await (await reader.find('dialog input')).sendKeys('GIL');
	await expect.poll(() => reader.ask('return document.querySelector("dialog").dataset.state')).toBe('found');
	expect(await reader.textOf('dialog mark')).toContain('GIL');
});

it('the button turns the theme, and the next page has it', async () => {
	const paper = () => reader.ask('return getComputedStyle(document.documentElement).backgroundColor');
	await reader.open('');
	const before = await paper();
	await (await reader.find('[data-theme-switch]')).click();
	await expect.poll(paper).not.toBe(before);
	const after = await paper();
	await reader.open('how-it-works/');
	expect(await paper()).toBe(after);
	await (await reader.find('[data-theme-switch]')).click();
	await expect.poll(paper).toBe(before);
});

it.for(RUNS)('%s under %s comes to the right answer in TypeScript', async ([workload, strategy, article]) => {
	const demo = `[data-demo="${workload}"]`;
	await reader.open(article);
	await reader.choose(`${demo} [name=engine][value=typescript]`);
	await reader.choose(`${demo} [name=strategy][value=${strategy}]`);
	// The fields of the reader's own size are there once the demo lives.
	await expect
		.poll(() => reader.ask('return document.querySelector(arguments[0]) !== null', `${demo} .if-own input`))
		.toBe(true);
	await reader.ask('document.querySelector(arguments[0]).click()', `${demo} button[value=run]`);
	await expect.poll(() => reader.reports()).toHaveLength(1);
	const [report] = await reader.reports();
	expect(report).toMatchObject({ workload, strategy, engine: 'typescript', status: 'done', verified: true });
	await expect.poll(async () => (await reader.find(demo)).getAttribute('data-state')).toBe('done');
});

it('a press of Run right after a choice, as soon as the page is drawn, loads no other page and is carried out', async () => {
	const demo = '[data-demo="sum-of-squares"]';
	await reader.open(ARTICLE);
	const address = await reader.driver.getCurrentUrl();
	await reader.ask('window.isSame = true');
	// By one script: no time for the demo to come to life between the choice and the press.
	await reader.ask(
		`const demo = document.querySelector(arguments[0]);
		demo.querySelector('[name=engine][value=typescript]').click();
		demo.querySelector('[name=strategy][value=sequential]').click();
		demo.querySelector('button[value=run]').click();`,
		demo,
	);
	await expect.poll(() => reader.reports()).toHaveLength(1);
	// And by the reader's own hand.
	await (await reader.find(`${demo} button[value=run]`)).click();
	await expect.poll(() => reader.reports()).toHaveLength(2);
	expect(await reader.ask('return window.isSame')).toBe(true);
	expect(await reader.driver.getCurrentUrl()).toBe(address);
});

describe('where WebAssembly cannot be suspended', () => {
	beforeEach(({ skip }) => skip(hasJspi, 'this WebKitGTK can suspend WebAssembly'));

	it('the laboratory does not offer to run a program, and leads to what runs', async () => {
		await reader.open('lab/');
		await expect.poll(() => reader.textOf('.program .failure')).toContain('JSPI');
		expect(await (await reader.find('.program .run')).isEnabled()).toBe(false);
		expect(await reader.ask('return document.querySelectorAll(".program .failure a").length')).toBe(3);
	});
});

it('Back leads to the place where the reader was', async () => {
	const place = () => reader.ask<number>('return Math.round(scrollY)');
	await reader.open(ARTICLE);
	await reader.untilOffline();
	await reader.ask('document.querySelectorAll("main h2")[2].scrollIntoView({ behavior: "instant" })');
	const before = await place();
	expect(before).toBeGreaterThan(1_000);
	// By the keyboard's way: a click would first scroll to the link.
	await reader.ask('document.querySelector(`header a[href$="/lab/"]`).click()');
	await expect.poll(() => reader.driver.getCurrentUrl()).toMatch(/\/lab\/$/);
	await reader.driver.navigate().back();
	await expect.poll(place).toBe(before);
});

// The last: after it there is no server.
it('what was visited once is read without a network', async () => {
	await reader.open('');
	await reader.untilOffline();
	await reader.site.cut();
	for (const path of PAGES) {
		await reader.open(path);
		expect(await reader.textOf('h1'), path).not.toBe('');
	}
});
