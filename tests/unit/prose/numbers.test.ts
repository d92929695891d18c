import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/demos/catalog.ts';
import type { Strategy, WorkloadName } from '../../../src/demos/contract.ts';
import { MAX_LIVE_PROCESSES } from '../../../src/demos/limits.ts';
import { MIN_SLICE_MS, STARVING_MS } from '../../../src/demos/python/scheduler/policy.ts';
import { modules as apiModules } from '../../../src/demos/python/tiers.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { promiseWords } from '../../../src/i18n/promises.ts';
import { articleText, readText } from './texts.ts';

const about = articleText('about-parallelism');
const modules = articleText('threading-multiprocessing-asyncio');

const listing = (path: string) => readFileSync(`src/demos/workloads/${path}`, 'utf8');
const constant = (source: string, name: string) =>
	Number(new RegExp(`^${name} = ([\\d_]+)`, 'm').exec(source)?.[1]?.replaceAll('_', ''));
const spaced = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
const comma = (value: number, decimals: number) => value.toFixed(decimals).replace('.', ',');
const author = (workload: WorkloadName, strategy: Strategy) =>
	catalog[workload].authorFigures[strategy]?.seconds ?? Number.NaN;

describe('the article about parallelism', () => {
	const heavy = listing('heavy/sequential.py');

	it('calls the heavy function as its listing does', () => {
		const [, signature] = /^def (heavy\(.*\)):$/m.exec(heavy) ?? [];
		expect(about).toContain(`\`${signature}\``);
	});

	it('counts the powers of a call and the digits of the greatest', () => {
		const n = constant(heavy, 'N');
		expect(about).toContain(`При n = ${n} это ${spaced((n - 1) ** 2)} степень за вызов`);
		const digits = String(BigInt(n - 1) ** BigInt(n - 1)).length;
		expect(about).toContain(`${n - 1} в степени ${n - 1}, занимает ${spaced(digits)} цифр`);
	});

	it('divides the author’s seconds', () => {
		const [sequential, processes] = [author('heavy', 'sequential'), author('heavy', 'processes')];
		expect(about).toContain(
			`около ${comma(Math.round((sequential * 100) / constant(heavy, 'COUNT')) / 100, 2)} с на вызов`,
		);
		expect(about).toContain(`${sequential} / ${processes} = ${comma(sequential / processes, 1)} раза`);
		const sums = [author('sum-of-squares', 'sequential'), author('sum-of-squares', 'processes')] as const;
		// As they are shown: a reader may divide them.
		const [whole, own] = [sums[0].toFixed(3), sums[1].toFixed(3)].map(Number) as [number, number];
		expect(about).toContain(`${comma(whole, 3)} / ${comma(own, 3)} = ${comma(whole / own, 2)} раза`);
		expect((whole / own).toFixed(2)).toBe((sums[0] / sums[1]).toFixed(2));
	});

	it('knows how many processes live at once, and how often the race is run', () => {
		expect(about).toContain(`здесь не больше ${{ 16: 'шестнадцати' }[MAX_LIVE_PROCESSES]}`);
		const trials = constant(listing('race/threads.py'), 'TRIALS');
		expect(about).toContain(`повторит гонку по ${{ 200: 'двести' }[trials]} раз`);
	});

	it('loses or keeps what four threads add, in every version down to the engine’s', () => {
		const whole = 4 * 300_000;
		const rows = [...about.matchAll(/\| 3\.(\d+) \| ([\d ]+) \| ([\d ]+) \|/g)].map(([, ...cells]) =>
			cells.map((cell) => Number(cell.replaceAll(' ', ''))),
		);
		expect(rows.map(([version]) => version)).toEqual([9, 10, 11, 12, 13, 14]);
		for (const [version = 0, plain = 0, called = 0] of rows) {
			expect(plain === whole).toBe(version > 9);
			expect(called).toBeLessThan(whole);
		}
		expect(about).toContain(`должно получиться ${spaced(whole)}`);
	});
});

describe('the article about the three modules', () => {
	it.each([
		['sum-of-squares', 'threads', 2],
		['sum-of-squares', 'processes', 2],
		['download', 'threads', 2],
		['download', 'processes', 2],
		['download', 'asyncio', 1],
	] as const)('divides the author’s times of %s by %s', (workload, strategy, decimals) => {
		const [sequential, own] = [author(workload, 'sequential'), author(workload, strategy)];
		expect(modules).toContain(`| ${comma(own, 3)} с | ${comma(sequential / own, decimals)}× |`);
	});

	it('says by how much the author’s threads lost', () => {
		const share = author('sum-of-squares', 'threads') / author('sum-of-squares', 'sequential') - 1;
		expect(modules).toContain(`проиграли ${comma(share * 100, 1)} %`);
	});

	it('knows what the chunks of a pool allow at most', () => {
		const sums = constant(listing('sum-of-squares/processes.py'), 'COUNT');
		for (const workers of [2, 4]) {
			const most = mostOfOne(sums, workers);
			expect(modules).toContain(`${sums} / ${most} = ${comma(sums / most, 2)}`);
		}
	});

	it('estimates the downloads from the author’s average', () => {
		const { count = 0, workers = 0 } = catalog.download.sizes.article;
		const averageMs = (author('download', 'sequential') / count) * 1_000;
		const threadsS = (Math.ceil(count / workers) * averageMs) / 1_000;
		expect(modules).toContain(`/ ${count} = **${comma(averageMs, 1)} мс**`);
		expect(modules).toContain(`**${comma(threadsS, 1)} с**`);
		expect(modules).toContain(`**${Math.round((threadsS / author('download', 'threads')) * 100)} %**`);
		const connections = Number(/\blimit=(\d+)/.exec(connector)?.[1]);
		expect(connections).toBe(100);
		expect(modules).toContain('[ста соединений]');
		const rounds = Math.ceil(count / connections);
		expect(modules).toContain(`${rounds} × ${comma(averageMs, 1)} = **${Math.round(rounds * averageMs)} мс**`);
	});

	it('finds how many processes the author had at least', () => {
		const gain = author('download', 'sequential') / author('download', 'processes');
		expect(modules).toContain(`впятером ждать в ${comma(gain, 2)} раза быстрее нельзя`);
		expect(modules).toContain(`не меньше ${{ 6: 'шести' }[Math.ceil(gain)]} процессов`);
	});
});

describe('the page about how it works', () => {
	const text = readText('src/content/pages/ru/how-it-works.mdx');

	it('knows when the engine switches threads', () => {
		expect(text).toContain(`не чаще чем раз в ${comma(MIN_SLICE_MS, 2)} мс`);
		expect(text).toContain(`если тот длится дольше ${comma(STARVING_MS / 1_000, 1)} с`);
		const name = apiModules
			.flatMap(({ promises }) => promises)
			.find(({ names }) => names.includes('setswitchinterval'));
		const how = (locale: Locale) => name && promiseWords(name, locale).join();
		expect(how('ru')).toContain(`меньше ${comma(MIN_SLICE_MS, 2)} мс`);
		expect(how('en')).toContain(`shorter than ${MIN_SLICE_MS} ms`);
	});

	it('knows how many processes live at once, and how late the network answers', () => {
		expect(text).toContain(`не больше ${{ 16: 'шестнадцати' }[MAX_LIVE_PROCESSES]}`);
		expect(text).toContain(`По умолчанию задержка ${catalog.download.sizes.article.latencyMs} мс`);
	});
});

const connector = readFileSync('src/demos/python/stdlib/aiohttp/connector.py', 'utf8');

/** How many of equal tasks the busiest worker of `Pool.map` gets: it deals them in chunks, four for each worker. */
function mostOfOne(tasks: number, workers: number): number {
	const chunk = Math.ceil(tasks / (workers * 4));
	const loads = Array<number>(workers).fill(0);
	for (let left = tasks; left > 0; left -= chunk) {
		const freest = loads.indexOf(Math.min(...loads));
		loads[freest] = (loads[freest] ?? 0) + Math.min(chunk, left);
	}
	return Math.max(...loads);
}
