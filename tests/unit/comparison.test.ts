import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../src/components/comparison/meaning.ts';
import { comparisonRows, type Reports, workKey } from '../../src/components/comparison/rows.ts';
import { demo as download } from '../../src/demos/workloads/download/demo.ts';
import { demo as sums } from '../../src/demos/workloads/sum-of-squares/demo.ts';
import { sampleReport, waitingTrace } from '../fixtures/sample-reports.ts';

const input = sums.sizes.quick.typescript;
const rowsOf = (reports: Reports, cores = 2) => comparisonRows(sums, { engine: 'typescript', reports, input, cores });
const sentences = (reports: Reports, cores = 2) =>
	meaningOf(sums, rowsOf(reports, cores), reports, 'ru').map(({ sentence }) =>
		sentence.replace(/[\u00a0\u202f]/g, ' '),
	);

const sequential = sampleReport({ strategy: 'sequential', wallMs: 2_000 });
const took = (strategy: 'threads' | 'processes' | 'asyncio', wallMs: number) => ({
	sequential,
	[strategy]: sampleReport({ strategy, wallMs }),
});

describe('rows of a comparison', () => {
	it('relate every strategy to sequential, the author’s own figures to the author’s', () => {
		const rows = rowsOf(took('processes', 1_000));
		const processes = rows.find(({ strategy }) => strategy === 'processes');
		expect(processes?.speedUp).toBe(2);
		expect(processes?.idealSpeedUp).toBeCloseTo(2, 5);
		expect(processes?.authorSpeedUp).toBeCloseTo(3.35, 2);
	});

	it('have no speed-up where sequential was not run', () => {
		const [first, threads] = rowsOf({ threads: sampleReport({ strategy: 'threads' }) });
		expect(first?.measuredMs).toBeNull();
		expect(threads?.speedUp).toBeNull();
	});

	it('leave out a run that did not reach its answer', () => {
		const rows = rowsOf({ sequential: sampleReport({ status: 'cancelled' }) });
		expect(rows[0]?.measuredMs).toBeNull();
	});

	it('call it the same work where only a parameter of one strategy differs', () => {
		expect(workKey(sums, { ...input, workers: 8 })).toBe(workKey(sums, input));
		expect(workKey(sums, { ...input, count: 8 })).not.toBe(workKey(sums, input));
	});
});

describe('the sentence of meaning', () => {
	it('says that threads did not speed computing up', () => {
		expect(sentences(took('threads', 2_080))[1]).toBe(
			'Потоки не ускорили вычисления: 2,08 с против 2,00 с последовательно. Потоков несколько, но считает в каждый момент один — тот, у кого GIL. У автора потоки вышли медленнее, чем последовательно.',
		);
	});

	it('says that threads slowed it down where they clearly did', () => {
		expect(sentences(took('threads', 2_600))[1]).toContain('Потоки замедлили вычисления: 2,60 с против 2,00 с');
	});

	it('takes no credit for processes beyond the ideal', () => {
		expect(sentences(took('processes', 930))[1]).toContain('в 2,15 раза на 2 ядрах; идеал — в 2 раза. Быстрее идеала');
		expect(sentences(took('processes', 990))[1]).not.toContain('Быстрее идеала');
	});

	it('takes no credit for threads that came out faster', () => {
		expect(sentences(took('threads', 1_500))[1]).toContain('разброс измерения, а не выигрыш');
	});

	it('takes no credit for asyncio that came out faster', () => {
		const [, asyncio] = sentences(took('asyncio', 1_500));
		expect(asyncio).toContain('asyncio вышел быстрее: 1,50 с против 2,00 с');
		expect(asyncio).toContain('разброс измерения, а не выигрыш');
	});

	it('relates processes to the cores', () => {
		expect(sentences(took('processes', 1_050))[1]).toContain(
			'Процессы ускорили вычисления в 1,9 раза на 2 ядрах; идеал — в 2 раза.',
		);
	});

	it('says why processes did not help: one core, or work too small', () => {
		const environment = { ...sequential.environment, cores: 1 };
		const processes = sampleReport({ strategy: 'processes', wallMs: 2_100, environment });
		expect(sentences({ sequential, processes }, 1)[1]).toContain('об одном ядре');
		const tiny = sampleReport({ strategy: 'processes', wallMs: 100, phases: { startingMs: 80, runningMs: 20 } });
		expect(sentences({ sequential: sampleReport({ wallMs: 30 }), processes: tiny })[1]).toContain(
			'80 % времени ушло на их запуск',
		);
	});

	it('says once what to run where there is nothing to compare with', () => {
		const reports = {
			threads: sampleReport({ strategy: 'threads', wallMs: 442 }),
			asyncio: sampleReport({ strategy: 'asyncio', wallMs: 178 }),
		};
		expect(sentences(reports)).toEqual([
			'Потоки — 442 мс, asyncio — 178 мс. Запустите ещё и «Последовательно» на тех же числах, чтобы узнать, ускорение это или нет.',
		]);
	});

	it('says how many waited at once where the work is waiting', () => {
		const waiting = download.sizes.quick.typescript;
		const reports: Reports = {
			sequential: sampleReport({ workload: 'download', wallMs: 1_900 }),
			asyncio: sampleReport({ workload: 'download', strategy: 'asyncio', wallMs: 100, ...waitingTrace(20, 94) }),
		};
		const rows = comparisonRows(download, { engine: 'typescript', reports, input: waiting, cores: 2 });
		const [, asyncio] = meaningOf(download, rows, reports, 'ru');
		expect(asyncio?.sentence.replace(/[\u00a0\u202f]/g, ' ')).toContain(
			'asyncio: в 19 раз быстрее, чем последовательно, и всё в одном потоке: одновременно ждало до 20 задач.',
		);
	});

	it('speaks English too', () => {
		const reports = took('threads', 2_080);
		expect(meaningOf(sums, rowsOf(reports), reports, 'en')[1]?.sentence).toContain('Threads did not speed up');
	});
});
