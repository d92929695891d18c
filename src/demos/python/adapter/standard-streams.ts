/**
 * Descriptors 0, 1 and 2, which are a terminal's. Whoever writes to them directly (`os.write`, `faulthandler`, C) is
 * heard here; what Python's own streams write goes another way (`green/console.py`), without a buffer in between, so that
 * both stay in order. Nothing can be read from descriptor 0.
 *
 * On an upgrade: a stream must still ask its `devops` for `getTerminalSize`, which answers TIOCGWINSZ.
 */
import type { PyodideAPI } from 'pyodide';
import { type TerminalSize, USUAL_SIZE } from '../../terminal/size.ts';
import type { Output } from '../protocol.ts';
import type { PyodideModule } from './pyodide.ts';

type Stream = Output['stream'];

/** What `setStdout` and the like make of their options. */
interface TerminalStream {
	readonly devops: { getTerminalSize?: () => TerminalSize };
}

export class StandardStreams {
	#size = USUAL_SIZE;
	#write: (stream: Stream, bytes: Uint8Array) => void = () => {};

	/** A process begins; it writes text to a terminal of that size. */
	begin(size: TerminalSize, write: (stream: Stream, text: string) => void) {
		this.#size = size;
		const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
		this.#write = (stream, bytes) => write(stream, decoders[stream].decode(bytes, { stream: true }));
	}

	/** It is over. */
	end() {
		this.#write = () => {};
	}

	attach(pyodide: PyodideAPI, { API, FS }: PyodideModule) {
		pyodide.setStdin({ stdin: () => null, isatty: true });
		pyodide.setStdout({ write: (bytes) => this.#take('stdout', bytes), isatty: true });
		pyodide.setStderr({ write: (bytes) => this.#take('stderr', bytes), isatty: true });
		for (const descriptor of [0, 1, 2]) {
			const { devops }: TerminalStream = FS.getStream(descriptor);
			devops.getTerminalSize = () => this.#size;
		}
		const fail = API.fatal_error;
		API.fatal_error = (error) => {
			// What Pyodide says of its own end is not the program's.
			this.end();
			fail(error);
		};
	}

	#take(stream: Stream, bytes: Uint8Array): number {
		this.#write(stream, bytes);
		return bytes.length;
	}
}
