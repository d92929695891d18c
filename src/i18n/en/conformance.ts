import type { ConformanceTexts } from '../conformance.ts';

/** What stands around CPython’s own tests in the engine, in English. */
export const conformance: ConformanceTexts = {
	file: 'File',
	run: 'Run',
	passed: 'Passed',
	different: 'Different',
	failed: 'Unexplained',
	skipped: 'Skipped',
	all: 'Total',
	versions: (files, engine, browser, date) =>
		`Files of CPython ${files}, run by the engine’s CPython ${engine} in ${browser}, ${date}.`,
	whyDifferent: 'What’s different, and why',
	whyFailed: 'Failed, and not explained yet',
	whySkipped: 'What the files skip by themselves, in their own words',
	again: 'Passed at the second try',
	reasons: {
		fork: 'They need a copy of a running process, `fork`; a running interpreter can’t be copied here.',
		descriptors:
			'They take a number for a descriptor that isn’t one here: that of a `multiprocessing` connection, or of another interpreter in the same process.',
		encryption: 'They start a TLS server; the engine has only the client’s side, and encrypts nothing.',
		package:
			'They have another program import the package `test`: it isn’t in the engine’s library, but among the files of the run.',
		limits: 'They change the system’s limits, `setrlimit`; here the page sets them.',
		preloaded: 'They check that a module isn’t imported yet; the engine’s memory comes with the library loaded.',
		finalization:
			'They watch the interpreter being taken down at its end; here only what the program itself has made is, and the interpreter is put back to its beginning.',
		pty: 'They open a pseudo-terminal; there’s one terminal here, the page’s.',
		'c-threads': 'They have a test module written in C start an operating system thread; a browser has none.',
		'c-interpreters':
			'They have a test module written in C create an interpreter; one created that way shares this memory and starts no threads here.',
		'c-queue':
			'They test the queue written in C: waiting in it would stop every thread at once, so `queue` uses the one written in Python here.',
		newer: 'They are written for CPython 3.13; what they check is different in 3.14.',
		private: 'They look inside the library at parts that the engine has its own way of doing.',
		python: 'They check that a type or a function is written in C; here it’s Python.',
		tracker:
			'They look for the process that cleans up after others, `resource_tracker`; here everything disappears with the program, so there’s none.',
		library: 'They look for the library’s files on disk; here all of it is in one archive.',
		ancillary: 'They send ancillary data along with a message; sockets carry only bytes here.',
		scopes: 'They use IPv6 scopes; there’s only one network interface here.',
		epoll: 'They treat `epoll` as a file, or expect it to report changes only; here it reports what’s ready.',
		'processor-timers': 'They set a timer of processor time; there’s only one of real time here.',
		users: 'They have a child run as another user or group; there’s only one here.',
		'folder-notices': 'They ask to be notified of changes in a folder, `F_NOTIFY`; nothing here does that.',
		'file-names': 'They name a file in bytes that aren’t UTF-8; the engine keeps names as text.',
		'words-of-c':
			'They read from a pipe what CPython’s C code writes there as it crashes; what C writes to a pipe is lost here.',
		internet: 'They ask a server on the real internet; here the internet is simulated.',
		machine: 'They rename the machine or ask the system for a process by a descriptor; neither exists here.',
	},
};
