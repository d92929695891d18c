import type { OutputChunk, Progress, Strategy } from '../contract.ts';
import type { Loading, Output, ProgramLane } from '../python/protocol.ts';
import type { IndexedTrace } from '../spans/indexed-trace.ts';
import { PlainText } from '../terminal/plain-text.ts';
import { traceOf } from './trace.ts';

/** What a program tells as it goes, gathered into what a page shows of a run under way. */
export interface ProgressWatch {
	readonly onLoading: (loading: Loading) => void;
	readonly onWarming: () => void;
	readonly onStart: () => void;
	readonly onOutput: (output: Output) => void;
	readonly onTrace: (trace: IndexedTrace<ProgramLane>) => void;
	/** Tells nothing any more, and returns all that was printed, as plain text. */
	readonly end: () => readonly OutputChunk[];
}

const INTERVAL_MS = 100;

/** Tells how far the run is ten times a second, also where the program is silent: its time passes all the same. */
export function watchProgress(strategy: Strategy, onProgress: (progress: Progress) => void): ProgressWatch {
	const askedAtMs = performance.now();
	const output = new PlainText<OutputChunk['stream']>();
	const chunks = () => output.chunks().map(({ writer, text }) => ({ stream: writer, text }));
	let phase: Progress['phase'] = 'starting';
	let bytes: Progress['bytes'];
	let isSilent = false;
	let began: number | null = null;
	let trace: IndexedTrace<ProgramLane> | null = null;

	const tell = () => {
		const elapsedMs = performance.now() - askedAtMs - (began ?? 0);
		onProgress({
			phase,
			done: 0,
			total: 0,
			elapsedMs,
			isSilent,
			output: chunks(),
			...(bytes && { bytes }),
			...(trace && { trace: traceOf(trace, strategy) }),
		});
	};
	const timer = setInterval(tell, INTERVAL_MS);

	return {
		onLoading: ({ receivedBytes, totalBytes, ...loading }) => {
			bytes = { received: receivedBytes, total: totalBytes };
			isSilent = loading.isSilent;
			phase = receivedBytes < totalBytes ? 'loading' : 'starting';
		},
		onWarming: () => {
			isSilent = false;
			phase = 'warming';
		},
		onStart: () => {
			phase = 'running';
			began = performance.now() - askedAtMs;
		},
		onOutput: ({ stream, text }) => output.add(text, stream),
		onTrace: (latest) => {
			trace = latest;
		},
		end: () => {
			clearInterval(timer);
			return chunks();
		},
	};
}
