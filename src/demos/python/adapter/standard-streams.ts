/**
 * Descriptors 1 and 2, for whoever writes to them directly: `os.write`, `faulthandler`, C. What Python's own streams
 * write goes another way (`green/console.py`), without a buffer in between, so that both stay in order. Nothing can be
 * read from descriptor 0.
 */
import type { PyodideAPI } from 'pyodide';
import type { Output } from '../protocol.ts';
import type { PyodideModule } from './pyodide.ts';

type Stream = Output['stream'];

export class StandardStreams {
	#write: (stream: Stream, bytes: Uint8Array) => void = () => {};

	/** A process begins; it writes text. */
	begin(write: (stream: Stream, text: string) => void) {
		const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
		this.#write = (stream, bytes) => write(stream, decoders[stream].decode(bytes, { stream: true }));
	}

	/** It is over. */
	end() {
		this.#write = () => {};
	}

	attach(pyodide: PyodideAPI, { API }: PyodideModule) {
		pyodide.setStdout({ write: (bytes) => this.#take('stdout', bytes) });
		pyodide.setStderr({ write: (bytes) => this.#take('stderr', bytes) });
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
