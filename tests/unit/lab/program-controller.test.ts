import { describe, expect, it, vi } from 'vitest';
import type { ProgramEngine } from '../../../src/components/lab/program/engine.ts';
import { OutputBuffer, plainText } from '../../../src/components/lab/program/outcome/output-buffer.ts';
import type { ProgramReport } from '../../../src/components/lab/program/outcome/program-report.ts';
import { createProgramController } from '../../../src/components/lab/program/program-controller.ts';
import { defaultSettings } from '../../../src/components/lab/program/settings/settings.ts';
import type { ProgramOutcome } from '../../../src/demos/python/protocol.ts';

const settings = defaultSettings(2);
const done: ProgramOutcome = {
	status: 'done',
	failure: null,
	exitCode: 0,
	wallMs: 12,
	phases: { loadingMs: 1, startingMs: 2, warmingMs: 0, runningMs: 9 },
	lanes: [],
	spans: [],
	checks: [],
	interpreters: { started: 1, reused: 0 },
};

/** A controller over an engine that does what a test says. Nothing is shown before `show`. */
function controllerOver(runProgram: ProgramEngine['runProgram']) {
	const reports: ProgramReport[] = [];
	const waiting: (() => void)[] = [];
	const controller = createProgramController({
		loadEngine: async () => ({ runProgram, OutputBuffer, plainText }),
		onReport: (report) => reports.push(report),
		soon: (show) => waiting.push(show),
		now: () => 0,
		terminalSize: () => ({ columns: 60, rows: 24 }),
	});
	const show = () => {
		for (const each of waiting.splice(0)) each();
	};
	return { controller, reports, waiting, show };
}

describe('the run of a reader’s program', () => {
	it('ends in a report with all that was written', async () => {
		const { controller, reports } = controllerOver(async (program, { onOutput, onStart }) => {
			expect(program).toMatchObject({ source: 'print(1)', cpus: 2, limits: { timeMs: 300_000 } });
			onStart?.();
			onOutput?.({ stream: 'stdout', pid: 1, text: '1\n' });
			onOutput?.({ stream: 'stderr', pid: 1, text: 'oh\n' });
			return done;
		});
		await controller.run('print(1)', settings);
		expect(reports).toMatchObject([
			{ ...done, workload: 'program', stdout: '1\n', stderr: 'oh\n', source: 'print(1)' },
		]);
		expect(controller.state.value).toBe('done');
		expect(controller.running.value).toBeNull();
		expect(controller.output.value.segments.map(({ text }) => text)).toEqual(['1\n', 'oh\n']);
	});

	it('is loading until the program starts, then running', async () => {
		const states: string[] = [];
		const { controller } = controllerOver(async (_, { onLoading, onStart }) => {
			onLoading?.({ receivedBytes: 1, totalBytes: 2, isFromNetwork: true, isSilent: false });
			states.push(controller.state.value, String(controller.running.value?.loading?.receivedBytes));
			onStart?.();
			states.push(controller.state.value, String(controller.running.value?.loading));
			return done;
		});
		await controller.run('', settings);
		expect(states).toEqual(['loading', '1', 'running', 'null']);
	});

	it('shows what comes fast in one go', async () => {
		const { controller, waiting, show } = controllerOver(async (_, { onOutput }) => {
			for (let line = 0; line < 1_000; line++) onOutput?.({ stream: 'stdout', pid: 1, text: 'x\n' });
			expect(waiting).toHaveLength(1);
			expect(controller.output.value.segments).toHaveLength(0);
			show();
			expect(controller.output.value.segments).toHaveLength(1);
			return done;
		});
		await controller.run('', settings);
		expect(controller.outputText()).toHaveLength(2_000);
	});

	it('asks its reader one thing after another, and writes the answers where a terminal would', async () => {
		const { controller } = controllerOver(async (_, { onQuestion }) => {
			const name = onQuestion?.({ prompt: 'Name? ', pid: 1 }, new AbortController().signal);
			const age = onQuestion?.({ prompt: 'Age? ', pid: 1 }, new AbortController().signal);
			expect(controller.questions.value.map(({ prompt }) => prompt)).toEqual(['Name? ', 'Age? ']);
			controller.questions.value[0]?.answer('Ada');
			expect(await name).toBe('Ada');
			controller.questions.value[0]?.answer(null);
			expect(await age).toBeNull();
			return done;
		});
		await controller.run('', settings);
		expect(controller.outputText()).toBe('Name? Age? Ada\n');
		expect(controller.report.value?.stdout).toBe('Name? Age? ');
	});

	it('shows nothing of a secret but what stands for it, and its prompt past stdout', async () => {
		const { controller } = controllerOver(async (_, { onQuestion }) => {
			for (const mask of ['', '*']) {
				const password = onQuestion?.({ prompt: 'Password: ', pid: 1, mask }, new AbortController().signal);
				controller.questions.value[0]?.answer('geheim🐍');
				expect(await password).toBe('geheim🐍');
			}
			return done;
		});
		await controller.run('', settings);
		expect(controller.outputText()).toBe('Password: \nPassword: *******\n');
		expect(controller.report.value?.stdout).toBe('');
	});

	it('labels a question by plain text, and writes it as it is', async () => {
		const { controller } = controllerOver(async (_, { onQuestion }) => {
			onQuestion?.({ prompt: '\x1b[1mName:\x1b[0m ', pid: 1 }, new AbortController().signal);
			expect(controller.questions.value[0]?.prompt).toBe('Name: ');
			controller.questions.value[0]?.answer('Ada');
			return done;
		});
		await controller.run('', settings);
		expect(controller.output.value.segments.map(({ text, look }) => [text, look])).toEqual([
			['Name:', { fontWeight: 'bold' }],
			[' ', null],
			['Ada\n', null],
		]);
	});

	it('tells the program how wide its output is', async () => {
		const { controller } = controllerOver(async ({ terminal }) => {
			expect(terminal).toEqual({ columns: 60, rows: 24 });
			return done;
		});
		await controller.run('', settings);
		expect(controller.state.value).toBe('done');
	});

	it('asks no more what the program has withdrawn', async () => {
		const { controller } = controllerOver(async (_, { onQuestion }) => {
			const withdrawn = new AbortController();
			onQuestion?.({ prompt: 'first? ', pid: 1 }, withdrawn.signal);
			onQuestion?.({ prompt: 'second? ', pid: 1 }, new AbortController().signal);
			withdrawn.abort();
			expect(controller.questions.value.map(({ prompt }) => prompt)).toEqual(['second? ']);
			return done;
		});
		await controller.run('', settings);
	});

	it('is stopped by its signal, and what it asked is asked no more', async () => {
		const { controller } = controllerOver(
			(_, { signal, onQuestion }) =>
				new Promise((settle) => {
					onQuestion?.({ prompt: '?', pid: 1 }, new AbortController().signal);
					signal.addEventListener('abort', () => settle({ ...done, status: 'cancelled', exitCode: null }));
				}),
		);
		const ended = controller.run('', settings);
		await vi.waitFor(() => expect(controller.questions.value).toHaveLength(1));
		controller.stop();
		expect(controller.running.value?.isStopping).toBe(true);
		await ended;
		expect(controller.state.value).toBe('cancelled');
		expect(controller.questions.value).toEqual([]);
	});

	it('tells who listens until it ends, and once more only where that is another', async () => {
		const send = async () => ({ head: null, body: new Uint8Array(), ending: 'gone' }) as const;
		const seen: unknown[] = [];
		const { controller } = controllerOver(async (_, { onListening }) => {
			expect(controller.server.value).toBeNull();
			for (const isWaiting of [true, false, true]) onListening?.({ ports: [8000], isWaiting }, send);
			onListening?.({ ports: [], isWaiting: false }, send);
			onListening?.({ ports: [80, 8000], isWaiting: false }, send);
			return done;
		});
		controller.server.subscribe((server) => seen.push(server?.ports ?? null));
		await controller.run('', settings);
		expect(seen).toEqual([null, [8000], [], [80, 8000], []]);
		expect(controller.server.value?.send).toBe(send);
		const again = controller.run('', settings);
		expect(controller.server.value).toBeNull();
		await again;
	});

	it('is forgotten with its program, after it has been stopped and reported', async () => {
		const { controller, reports } = controllerOver(
			(_, { signal, onOutput }) =>
				new Promise((settle) => {
					onOutput?.({ stream: 'stdout', pid: 1, text: 'x' });
					signal.addEventListener('abort', () => settle({ ...done, status: 'cancelled', exitCode: null }));
				}),
		);
		const ended = controller.run('', settings);
		await vi.waitFor(() => expect(controller.state.value).toBe('running'));
		controller.clear();
		await ended;
		expect(reports).toMatchObject([{ status: 'cancelled', stdout: 'x' }]);
		expect(controller.state.value).toBe('idle');
		expect(controller.report.value).toBeNull();
		expect(controller.output.value.segments).toEqual([]);
	});

	it('goes one at a time', async () => {
		const runProgram = vi.fn(async () => done);
		const { controller } = controllerOver(runProgram);
		await Promise.all([controller.run('a', settings), controller.run('b', settings)]);
		expect(runProgram).toHaveBeenCalledTimes(1);
	});

	it('in a browser that cannot is said to be unavailable', async () => {
		const failure = { kind: 'no-jspi', detail: '' } as const;
		const { controller, reports } = controllerOver(async () => ({
			...done,
			status: 'failed',
			failure,
			exitCode: null,
		}));
		await controller.run('', settings);
		expect(controller.state.value).toBe('unavailable');
		expect(reports).toHaveLength(1);
	});

	it('whose engine does not load is unavailable, and can be tried again', async () => {
		const error = vi.spyOn(console, 'error').mockImplementation(() => {});
		let tries = 0;
		const controller = createProgramController({
			loadEngine: async () => {
				if (tries++ === 0) throw new Error('offline');
				return { runProgram: async () => done, OutputBuffer, plainText };
			},
			onReport: () => {},
			soon: () => {},
			now: () => 0,
			terminalSize: () => ({ columns: 60, rows: 24 }),
		});
		await controller.run('', settings);
		expect(controller.state.value).toBe('unavailable');
		expect(error).toHaveBeenCalledOnce();
		await controller.run('', settings);
		expect(controller.state.value).toBe('done');
		error.mockRestore();
	});
});
