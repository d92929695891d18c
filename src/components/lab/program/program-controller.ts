/**
 * The run of a reader's program and what is known of it: one at a time, each ends in a report. What comes in faster than
 * a page can show is gathered until the next frame. Knows no DOM.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { DemoState } from '../../../demos/contract.ts';
import { describeEnvironment } from '../../../demos/environment.ts';
import type {
	Check,
	Listening,
	Loading,
	ProgramLane,
	ProgramOutcome,
	Question,
	ReaderAnswer,
	ReaderRequest,
} from '../../../demos/python/protocol.ts';
import { type IndexedTrace, indexTrace } from '../../../demos/spans/indexed-trace.ts';
import type { TerminalSize } from '../../../demos/terminal/size.ts';
import type { ProgramEngine } from './engine.ts';
import type { OutputBuffer } from './outcome/output-buffer.ts';
import type { ProgramReport } from './outcome/program-report.ts';
import type { ShownOutput } from './outcome/segments.ts';
import { type Settings, toProgram } from './settings/settings.ts';

/** A question of the program that waits for its answer. */
export interface OpenQuestion extends Question {
	/** Null is the end of input. */
	readonly answer: (text: string | null) => void;
}

/** What listens in the program: at no port where it does no more. */
export interface OwnServer extends Pick<Listening, 'ports'> {
	/** Resolves whatever comes of it. */
	readonly send: (request: ReaderRequest) => Promise<ReaderAnswer>;
}

export interface RunningProgram {
	/** `performance.now()` at the program's first line; null before. */
	readonly beganAtMs: number | null;
	/** How far the loading of the engine is, or null where nothing is being loaded. */
	readonly loading: Loading | null;
	/** The engine is up, and runs until the browser has optimised it. */
	readonly isWarming: boolean;
	readonly isStopping: boolean;
}

export interface ProgramController {
	readonly state: ReadonlySignal<DemoState>;
	readonly running: ReadonlySignal<RunningProgram | null>;
	readonly output: ReadonlySignal<ShownOutput>;
	/** The trace of the run under way, or of the last. */
	readonly trace: ReadonlySignal<IndexedTrace<ProgramLane> | null>;
	/** In the order in which they were asked. */
	readonly questions: ReadonlySignal<readonly OpenQuestion[]>;
	/** Of the run under way, or of the last; null where it has not listened. */
	readonly server: ReadonlySignal<OwnServer | null>;
	readonly report: ReadonlySignal<ProgramReport | null>;
	/** All that the last program wrote, as a terminal would have it. */
	readonly outputText: () => string;
	/** Resolves when the run has ended; at once where one is under way. */
	readonly run: (source: string, settings: Settings, checks?: readonly Check[]) => Promise<void>;
	readonly stop: () => void;
	/** Forgets the last run; one under way is stopped first. */
	readonly clear: () => void;
}

export interface ControllerOptions {
	readonly loadEngine: () => Promise<ProgramEngine>;
	readonly onReport: (report: ProgramReport) => void;
	/** Calls back soon, when there is time to show something. */
	readonly soon: (show: () => void) => void;
	readonly now: () => number;
	/** Of the place where the output is shown, as it is now. */
	readonly terminalSize: () => TerminalSize;
}

const NOTHING: ShownOutput = { segments: [], hiddenLines: 0 };

export function createProgramController({
	loadEngine,
	onReport,
	soon,
	now,
	terminalSize,
}: ControllerOptions): ProgramController {
	const state = signal<DemoState>('idle');
	const running = signal<RunningProgram | null>(null);
	const output = signal<ShownOutput>(NOTHING);
	const trace = signal<IndexedTrace<ProgramLane> | null>(null);
	const questions = signal<readonly OpenQuestion[]>([]);
	const server = signal<OwnServer | null>(null);
	const report = signal<ProgramReport | null>(null);
	/** Null before the first run has its engine, and where nothing of a run is kept. */
	let buffer: OutputBuffer | null = null;
	let lastTrace: IndexedTrace<ProgramLane> | null = null;
	let abort: AbortController | null = null;
	let isShowingSoon = false;
	let isForgotten = false;

	const show = () => {
		isShowingSoon = false;
		batch(() => {
			output.value = buffer?.shown() ?? NOTHING;
			trace.value = lastTrace;
		});
	};
	const showSoon = () => {
		if (isShowingSoon) return;
		isShowingSoon = true;
		soon(show);
	};
	const isRunningNow = () => {
		if (state.value === 'loading') state.value = 'running';
		const soFar = running.value;
		if (soFar && soFar.beganAtMs === null)
			running.value = { ...soFar, beganAtMs: now(), loading: null, isWarming: false };
	};

	const ask = (question: Question, withdrawn: AbortSignal, plainText: ProgramEngine['plainText']) =>
		new Promise<string | null>((settle) => {
			const { prompt, pid, mask } = question;
			// What asks for a secret speaks to the terminal, past stdout.
			buffer?.add(mask === undefined ? 'stdout' : 'stdin', pid, prompt);
			const close = (text: string | null) => {
				questions.value = questions.value.filter((other) => other !== open);
				show();
				settle(text);
			};
			const open: OpenQuestion = {
				...question,
				prompt: plainText(prompt),
				answer(text) {
					const shown = text === null || mask === undefined ? text : mask.repeat([...text].length);
					if (shown !== null) buffer?.add('stdin', pid, `${shown}\n`);
					close(text);
				},
			};
			withdrawn.addEventListener('abort', () => close(null));
			questions.value = [...questions.value, open];
			showSoon();
		});

	const end = (outcome: ProgramOutcome, source: string, settings: Settings, startedAt: Date) => {
		const made: ProgramReport = {
			...outcome,
			workload: 'program',
			engine: 'python',
			source,
			settings,
			startedAt: startedAt.toISOString(),
			stdout: buffer?.text('stdout') ?? '',
			stderr: buffer?.text('stderr') ?? '',
			environment: describeEnvironment({ place: 'worker', emulated: ['threads', 'network'] }),
		};
		lastTrace = indexTrace(outcome);
		batch(() => {
			show();
			running.value = null;
			report.value = made;
			state.value = made.failure?.kind === 'no-jspi' ? 'unavailable' : made.status;
		});
		onReport(made);
	};

	const stop = () => {
		if (!abort || !running.value) return;
		running.value = { ...running.value, isStopping: true };
		abort.abort();
	};
	const forget = () => {
		isForgotten = false;
		buffer = null;
		lastTrace = null;
		batch(() => {
			show();
			server.value = null;
			report.value = null;
			state.value = 'idle';
		});
	};

	return {
		state,
		running,
		output,
		trace,
		questions,
		server,
		report,
		outputText: () => buffer?.text() ?? '',
		async run(source, settings, checks) {
			if (abort) return;
			abort = new AbortController();
			const { signal: signalOfStop } = abort;
			const startedAt = new Date();
			buffer = null;
			lastTrace = null;
			batch(() => {
				show();
				server.value = null;
				report.value = null;
				running.value = { beganAtMs: null, loading: null, isWarming: false, isStopping: false };
				state.value = 'loading';
			});
			try {
				const { runProgram, OutputBuffer, plainText } = await loadEngine();
				const terminal = terminalSize();
				const written = new OutputBuffer(terminal);
				buffer = written;
				const outcome = await runProgram(
					{ ...toProgram(source, settings, checks), terminal },
					{
						signal: signalOfStop,
						onLoading(loading) {
							if (running.value) running.value = { ...running.value, loading };
						},
						onWarming() {
							if (running.value) running.value = { ...running.value, loading: null, isWarming: true };
						},
						onStart: isRunningNow,
						onOutput({ stream, pid, text }) {
							isRunningNow();
							written.add(stream, pid, text);
							showSoon();
						},
						onQuestion: (question, withdrawn) => ask(question, withdrawn, plainText),
						onListening({ ports }, send) {
							if (`${ports}` !== `${server.value?.ports ?? []}`) server.value = { ports, send };
						},
						onTrace(next) {
							lastTrace = next;
							showSoon();
						},
					},
				);
				end(outcome, source, settings, startedAt);
			} catch (error) {
				// The engine settles whatever happens in a run; only its script may fail to load.
				console.error(error);
				state.value = 'unavailable';
			} finally {
				abort = null;
				batch(() => {
					running.value = null;
					// Nobody waits for their answers any more.
					for (const question of questions.value) question.answer(null);
					questions.value = [];
					if (server.value) server.value = { ...server.value, ports: [] };
				});
				if (isForgotten) forget();
			}
		},
		stop,
		clear() {
			if (!abort) return forget();
			isForgotten = true;
			stop();
		},
	};
}
