import { describe, expect, it } from 'vitest';
import { meaningOf, NOISE, verdictOf } from '../../src/components/comparison/meaning.ts';
import type { Measured, MeasuredRuns } from '../../src/components/comparison/measured.ts';
import { comparisonRows, type EngineRuns, workMs } from '../../src/components/comparison/rows.ts';
import { catalog } from '../../src/demos/catalog.ts';
import type { Locale, Strategy, WorkloadName } from '../../src/demos/contract.ts';
import { strategies, strategiesOf } from '../../src/demos/strategies.ts';
import { formatFor } from '../../src/i18n/format.ts';
import { randomFrom } from '../fixtures/random.ts';

const recorded = { machine: 'x86-64', recordedAt: '2026-01-02T03:04:05.000Z' };
const INPUTS = {
	'sum-of-squares': { count: 20, size: 500_000, workers: 5 },
	heavy: { count: 8, n: 340 },
	download: { count: 20, latencyMs: 94, jitterMs: 0, failurePercent: 0, refusedCount: 0, workers: 5 },
	sleep: { count: 20, durationMs: 100 },
};
type Compared = keyof typeof INPUTS;
const PERFORMERS: Readonly<Record<Strategy, number>> = {
	sequential: 1,
	threads: 5,
	processes: 2,
	interpreters: 2,
	asyncio: 20,
};

function run(workload: Compared, strategy: Strategy, wallMs: number, overrides: Partial<Measured> = {}): Measured {
	const isWaiting = catalog[workload].nature === 'waiting';
	const performers = overrides.performers ?? PERFORMERS[strategy];
	return {
		strategy,
		engine: 'python',
		input: INPUTS[workload],
		cores: 2,
		wallMs,
		startingMs: 0,
		performers,
		computedAtOnce: strategies[strategy].isParallel ? performers : 1,
		waitedAtOnce: isWaiting ? performers : 0,
		waitingShare: isWaiting ? 0.97 : 0,
		...overrides,
	};
}

const byStrategy = (runs: readonly Measured[]): MeasuredRuns =>
	Object.fromEntries(runs.map((own) => [own.strategy, own]));
const visible = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

interface Case extends Omit<Partial<EngineRuns>, 'measured' | 'recorded'> {
	readonly of: Compared;
	readonly measured?: readonly Measured[];
	readonly recorded?: readonly Measured[];
	readonly locale?: Locale;
}

function sentencesOf({
	of,
	measured = [],
	recorded = [],
	locale = 'ru',
	...rest
}: Case): Partial<Record<Strategy, string>> {
	const demo = catalog[of];
	const runs = { engine: 'python', input: INPUTS[of], cores: 2, ...rest } as const;
	const rows = comparisonRows(demo, { ...runs, measured: byStrategy(measured), recorded: byStrategy(recorded) });
	return Object.fromEntries(
		meaningOf(demo, rows, locale).map(({ strategy, sentence }) => [strategy, visible(sentence)]),
	);
}

/** Sequential and another run of a workload, and the sentence of the other. */
const beside = (of: Compared, sequentialMs: number, other: Measured, base: Partial<Measured> = {}) =>
	sentencesOf({ of, measured: [run(of, 'sequential', sequentialMs, base), other] })[other.strategy];

describe('a sentence of computing', () => {
	const cases: Readonly<
		Record<string, { sequentialMs?: number; other: Measured; says: string | RegExp; not?: RegExp }>
	> = {
		'says that threads as long as sequential gain nothing, and leaves the rest to noise': {
			other: run('sum-of-squares', 'threads', 2_080),
			says: 'Потоки не ускорили вычисления: 2,08 с против 2,00 с последовательно, разница в пределах разброса. Потоков несколько, но считает в каждый момент один — тот, у кого GIL.',
			not: /замедл/,
		},
		'says that threads slowed it down where they clearly did': {
			other: run('sum-of-squares', 'threads', 2_600),
			says: 'Потоки замедлили вычисления: 2,60 с против 2,00 с последовательно.',
			not: /не ускорили|разброс/,
		},
		'says the same of asyncio': {
			other: run('sum-of-squares', 'asyncio', 2_600),
			says: 'asyncio замедлил вычисления: 2,60 с против 2,00 с последовательно. Задачи ничего не ждут',
			not: /не ускорил|разброс/,
		},
		'takes no credit for threads that came out faster': {
			other: run('sum-of-squares', 'threads', 1_500),
			says: /Потоки вышли быстрее: 1,50 с против 2,00 с.*GIL\. Так что это разброс измерения, а не выигрыш/,
		},
		'takes no credit for asyncio that came out faster': {
			other: run('sum-of-squares', 'asyncio', 1_500),
			says: /asyncio вышел быстрее: 1,50 с против 2,00 с.*одну за другой\. Так что это разброс измерения/,
		},
		'relates processes to the cores and to what the chunks of a pool allow': {
			other: run('sum-of-squares', 'processes', 1_290),
			says: 'Процессы ускорили вычисления в 1,55 раза на 2 ядрах; идеал — в 1,82 раза.',
			not: /Быстрее идеала|запуск/,
		},
		'takes no credit for processes beyond the ideal': {
			other: run('sum-of-squares', 'processes', 930),
			says: 'в 2,15 раза на 2 ядрах; идеал — в 1,82 раза. Быстрее идеала не бывает',
		},
		'tells a long start apart from the gain': {
			other: run('sum-of-squares', 'processes', 2_800, { startingMs: 1_500 }),
			says: 'Процессы ускорили вычисления в 1,54 раза на 2 ядрах; идеал — в 1,82 раза. Ещё 1,50 с занял запуск, больше самой работы; вместе с ним вышло 2,80 с, дольше, чем последовательно (2,00 с).',
			not: /не ускорили|не помогли/,
		},
		'tells a start apart that hides no gain': {
			other: run('sum-of-squares', 'processes', 1_600, { startingMs: 400 }),
			says: 'Ещё 400 мс занял запуск; вместе с ним вышло 1,60 с.',
			not: /дольше/,
		},
		'gives the times without start where processes gain nothing': {
			other: run('sum-of-squares', 'processes', 3_000, { startingMs: 1_000 }),
			says: 'Процессы не ускорили вычисления: без запуска 2,00 с против 2,00 с последовательно, разница в пределах разброса. Считали процессы одновременно, но ядра, видимо, были заняты чем-то ещё. Ещё 1,00 с занял запуск',
		},
		'says that processes slowed it down': {
			other: run('sum-of-squares', 'processes', 2_700),
			says: 'Процессы замедлили вычисления: 2,70 с против 2,00 с последовательно.',
			not: /не ускорили/,
		},
		'says that processes did not compute at once': {
			other: run('sum-of-squares', 'processes', 2_000, { computedAtOnce: 1 }),
			says: 'Одновременно процессы не считали.',
		},
		'claims nothing of a trace that was cut short': {
			other: run('sum-of-squares', 'processes', 2_000, { computedAtOnce: null, waitedAtOnce: null }),
			says: 'разница в пределах разброса. У автора',
			not: /ядра|Одновременно/,
		},
		'knows that one core divides nothing': {
			other: run('sum-of-squares', 'processes', 2_100, { cores: 1 }),
			says: 'Браузер сообщает об одном ядре: делить вычисления не на что.',
		},
		'takes no credit on one core': {
			other: run('sum-of-squares', 'processes', 1_500, { cores: 1 }),
			says: /Процессы вышли быстрее: .*об одном ядре.*разброс измерения/,
		},
		'knows that one thread shares with nobody': {
			other: run('sum-of-squares', 'threads', 2_000, { performers: 1 }),
			says: 'Поток всего один: делить работу не с кем.',
			not: /Потоков несколько/,
		},
	};

	it.each(Object.entries(cases))('%s', (_, { sequentialMs = 2_000, other, says, not }) => {
		const sentence = beside('sum-of-squares', sequentialMs, other);
		if (typeof says === 'string') expect(sentence).toContain(says);
		else expect(sentence).toMatch(says);
		if (not) expect(sentence).not.toMatch(not);
	});

	it.each(['threads', 'processes', 'asyncio'] as const)('knows of %s that one task divides by nothing', (strategy) => {
		const input = { ...INPUTS['sum-of-squares'], count: 1 };
		const other = run('sum-of-squares', strategy, 2_000, { input, performers: 1 });
		const sentence = beside('sum-of-squares', 2_000, other, { input });
		expect(sentence).toContain('Задача всего одна: делить нечего.');
		expect(sentence).not.toMatch(/несколько|Задачи/);
	});

	it('has no ideal where the sequential time is unknown, and no author’s ratio then', () => {
		const sentence = sentencesOf({ of: 'heavy', measured: [run('heavy', 'processes', 900)] }).processes;
		expect(sentence).toBe(
			'Процессы — 900 мс. Запустите ещё и «Последовательно» на тех же числах, чтобы узнать, ускорение это или нет.',
		);
	});

	it('calls the author’s near figures no difference, and a rough one rough', () => {
		expect(beside('sum-of-squares', 2_000, run('sum-of-squares', 'threads', 2_000))).toContain(
			'У автора потоки не дали заметной разницы',
		);
		expect(beside('heavy', 2_000, run('heavy', 'processes', 1_000))).toContain(
			'У автора процессы — примерно в 4,6 раза',
		);
	});
});

describe('a sentence of waiting', () => {
	it.each([
		[
			'asyncio',
			117,
			20,
			'asyncio: в 16,4 раза быстрее, чем последовательно, и всё в одном потоке; идеал — в 20 раз. Одновременно ждало до 20 задач.',
		],
		[
			'threads',
			406,
			5,
			'Потоки: в 4,73 раза быстрее, чем последовательно; идеал — в 5 раз. Одновременно ждало до 5 потоков.',
		],
		[
			'processes',
			1_149,
			2,
			'Процессы: в 1,67 раза быстрее, чем последовательно; идеал — в 1,82 раза. Одновременно ждало до 2 процессов.',
		],
		[
			'threads',
			1_900,
			5,
			'Потоки не сократили время: 1,90 с против 1,92 с последовательно, разница в пределах разброса. Одновременно ждало до 5 потоков.',
		],
		['threads', 1_900, 1, 'Одновременно ждать было нечему: в каждый момент ждал самое большее один поток.'],
		['processes', 2_500, 2, 'Процессы замедлили программу: 2,50 с против 1,92 с последовательно.'],
	] as const)('of %s that took %d ms, %d at once', (strategy, wallMs, waitedAtOnce, says) => {
		expect(beside('download', 1_920, run('download', strategy, wallMs, { waitedAtOnce }))).toContain(says);
	});

	it('tells the start of processes apart: on a cold page they gain all the same', () => {
		const other = run('download', 'processes', 3_050, { startingMs: 1_800 });
		expect(beside('download', 2_330, other)).toContain(
			'Процессы: в 1,86 раза быстрее, чем последовательно; идеал — в 1,82 раза. Одновременно ждало до 2 процессов. Ещё 1,80 с занял запуск, больше самой работы; вместе с ним вышло 3,05 с, дольше, чем последовательно (2,33 с).',
		);
	});

	it('takes no credit where nothing waited at once', () => {
		const sentence = beside('download', 1_920, run('download', 'threads', 900, { waitedAtOnce: 1 }));
		expect(sentence).toMatch(/быстрее.*самое большее один поток\. Так что это разброс/);
	});

	it('knows that one wait overlaps with nothing', () => {
		const input = { ...INPUTS.download, count: 1 };
		const other = run('download', 'threads', 95, { input, performers: 1, waitedAtOnce: 1 });
		expect(beside('download', 95, other, { input })).toContain('Задача всего одна: её ожидание перекрыть нечем.');
	});

	it('says of sequential how much of it was waiting', () => {
		const base = (overrides: Partial<Measured>) =>
			sentencesOf({ of: 'download', measured: [run('download', 'sequential', 1_920, overrides)] }).sequential;
		expect(base({})).toBe(
			'Последовательно — 1,92 с: почти всё это время программа ждала, и ожидания сложились одно к другому.',
		);
		expect(base({ waitingShare: 0.41 })).toBe('Последовательно — 1,92 с; ждала программа 41 % этого времени.');
		expect(base({ waitingShare: null })).toBe(
			'Последовательно — 1,92 с: с этим временем сравниваются остальные стратегии.',
		);
		const one = base({ input: { ...INPUTS.download, count: 1 } });
		expect(one).not.toContain('сложились');
	});
});

describe('sentences of several runs', () => {
	it('say once what to run where there is nothing to compare with', () => {
		const sentences = sentencesOf({
			of: 'download',
			measured: [run('download', 'threads', 442), run('download', 'asyncio', 178)],
		});
		expect(sentences).toEqual({
			threads:
				'Потоки — 442 мс, asyncio — 178 мс. Запустите ещё и «Последовательно» на тех же числах, чтобы узнать, ускорение это или нет.',
		});
	});

	it('name the start where a time that cannot be compared has a long one', () => {
		const measured = [run('download', 'processes', 7_310, { startingMs: 2_600 })];
		expect(sentencesOf({ of: 'download', measured }).processes).toContain(
			'Процессы — 7,31 с (из них 2,60 с — запуск).',
		);
	});

	const asRecorded = (own: Measured) => ({ ...own, recorded });
	const inRecord = (['sequential', 'threads', 'processes', 'asyncio'] as const).map((strategy, index) =>
		asRecorded(run('sum-of-squares', strategy, [1_900, 1_950, 1_250, 1_910][index] ?? 0)),
	);

	it('mark the recorded ones once some are the reader’s own', () => {
		const before = sentencesOf({ of: 'sum-of-squares', recorded: inRecord });
		expect(Object.values(before).join(' ')).not.toContain('Запись');
		const after = sentencesOf({
			of: 'sum-of-squares',
			recorded: inRecord,
			measured: [run('sum-of-squares', 'threads', 5_000)],
		});
		expect(after.threads).toMatch(/^Потоки — 5,00 с\. Запустите ещё и «Последовательно»/);
		for (const strategy of ['sequential', 'processes', 'asyncio'] as const)
			expect(after[strategy]).toMatch(/^Запись\. /);
		expect(after.processes).toContain('в 1,52 раза');
	});

	it('mark them also where only the other engine has runs of the reader’s own', () => {
		const demo = catalog['sum-of-squares'];
		const own = { engine: 'python', measured: {}, recorded: byStrategy(inRecord), cores: 2 } as const;
		const rows = comparisonRows(demo, { ...own, input: INPUTS['sum-of-squares'] });
		for (const { sentence } of meaningOf(demo, rows, 'ru', true)) expect(sentence).toMatch(/^Запись\./);
	});

	it('say that a run was stopped or failed, and what stands in its place', () => {
		const stopped = { threads: 'cancelled', asyncio: 'failed' } as const;
		const without = sentencesOf({ of: 'sum-of-squares', endings: stopped });
		expect(without).toEqual({
			threads: 'Потоки: прогон остановлен, до ответа не дошёл.',
			asyncio: 'asyncio: прогон не удался, до ответа не дошёл.',
		});
		const withRecord = sentencesOf({ of: 'sum-of-squares', recorded: inRecord, endings: stopped });
		expect(withRecord.threads).toMatch(/Последний прогон остановлен, поэтому здесь осталась запись\.$/);
		const own = [run('sum-of-squares', 'sequential', 2_000), run('sum-of-squares', 'threads', 2_000)];
		expect(sentencesOf({ of: 'sum-of-squares', measured: own, endings: stopped }).threads).toMatch(
			/Последний прогон остановлен, поэтому здесь остался прежний\.$/,
		);
	});

	it('are none of a race', () => {
		const demo = catalog.race;
		const rows = comparisonRows(demo, { engine: 'python', measured: {}, input: demo.sizes.quick.python, cores: 2 });
		expect(meaningOf(demo, rows, 'ru')).toEqual([]);
	});
});

describe('whatever was measured', () => {
	const random = randomFrom(20_260_102);
	const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
	const workloads: readonly Compared[] = ['sum-of-squares', 'heavy', 'download', 'sleep'];

	function anyRun(workload: Compared, strategy: Strategy, input: Measured['input']): Measured {
		const wallMs = 10 ** (1 + 3.5 * random());
		const performers = strategy === 'sequential' ? 1 : Math.min(input.count ?? 1, pick([1, 2, 5, 20]));
		return run(workload, strategy, wallMs, {
			input,
			performers,
			cores: pick([1, 2, 4]),
			startingMs: pick([0, 0, 0.05, 0.3, 0.8]) * wallMs,
			computedAtOnce: pick([null, 0, 1, performers]),
			waitedAtOnce: pick([null, 0, 1, performers]),
			waitingShare: pick([null, 0, 0.5, 0.95]),
		});
	}

	it('no sentence contradicts the numbers that it stands beside', () => {
		for (let round = 0; round < 400; round++) {
			const of = pick(workloads);
			const input = { ...INPUTS[of], count: pick([1, 2, 21]) };
			const runs = strategiesOf(catalog[of]).map((strategy) => anyRun(of, strategy, input));
			const [base] = runs as [Measured, ...Measured[]];
			const same = runs.map((own) => ({ ...own, cores: base.cores }));
			for (const locale of ['ru', 'en'] as const) {
				const sentences = sentencesOf({ of, measured: same, input, locale });
				for (const own of same.slice(1)) expectTrue(sentences[own.strategy] ?? '', own, base, locale);
			}
		}
	});

	const WORDS = {
		ru: {
			faster: /ускорили вычисления в|быстрее, чем последовательно|вышл?[ие]?л?и? быстрее/,
			same: /в пределах разброса/,
			slower: /замедлил/,
			several: /несколько|сложились|до \d+/,
		},
		en: {
			faster: /× faster|came out faster/,
			same: /within the noise/,
			slower: /slowed the/,
			several: /several|Up to \d+/,
		},
	} as const;

	function expectTrue(sentence: string, own: Measured, base: Measured, locale: Locale) {
		const said = `${sentence} ${JSON.stringify({ own, base })}`;
		const words = WORDS[locale];
		// The author's own run is told of after the reader's.
		const [of] = sentence.split(locale === 'ru' ? 'У автора' : 'For the author') as [string];
		const verdict = verdictOf(workMs(own), workMs(base));
		for (const kind of ['faster', 'same', 'slower'] as const) {
			expect(words[kind].test(of), `${kind}: ${said}`).toBe(verdict === kind);
		}
		if (own.input.count === 1) expect(of, said).not.toMatch(words.several);
		// Two times side by side stand in the order that the verdict says.
		const sides = /([\d.,]+\s(?:мс|с|ms|s)) (?:против|vs\.) ([\d.,]+\s(?:мс|с|ms|s))/.exec(of);
		if (sides) {
			const [time = 0, sequential = 0] = sides.slice(1).map(toMs);
			if (verdict === 'slower') expect(time, said).toBeGreaterThan(sequential);
			if (verdict === 'faster') expect(time, said).toBeLessThan(sequential);
			if (verdict === 'same') expect(Math.abs(time / sequential - 1), said).toBeLessThan(2 * NOISE);
		}
		const { duration } = formatFor(locale);
		const isTold = /запуск,|запуск;|Startup took/.test(of);
		expect(isTold, said).toBe(own.startingMs > 0.1 * own.wallMs);
		if (isTold) for (const ms of [own.startingMs, own.wallMs]) expect(of, said).toContain(visible(duration(ms)));
		const isLonger = /дольше, чем|longer than the sequential/.test(of);
		if (isLonger) expect(own.wallMs, said).toBeGreaterThan(base.wallMs);
	}

	function toMs(text: string): number {
		const value = Number(text.replace(/[^\d.,]/g, '').replace(',', '.'));
		return /мс|ms/.test(text) ? value : value * 1_000;
	}
});

it('the sentences speak English too', () => {
	const measured = [run('sum-of-squares', 'sequential', 2_000), run('sum-of-squares', 'threads', 2_080)];
	expect(sentencesOf({ of: 'sum-of-squares', measured, locale: 'en' }).threads).toContain('Threads didn’t speed up');
});

it.each(['sum-of-squares', 'heavy', 'download', 'sleep'] satisfies WorkloadName[])(
	'the input of %s that is tested has its parameters',
	(workload) => {
		expect(Object.keys(INPUTS[workload]).sort()).toEqual(catalog[workload].parameters.map(({ name }) => name).sort());
	},
);
