/** The laboratory's own programs to start from, in the order of the picker. */
export const OWN_PROGRAMS = [
	'threads_or_processes.py',
	'lost_updates.py',
	'deadlock.py',
	'producer_consumer.py',
	'barrier.py',
	'pool.py',
	'shared_value.py',
	'task_group.py',
	'timeouts.py',
	'to_thread.py',
	'ask.py',
	'progress_bars.py',
	'http_server.py',
] as const;

/** Each a classic fault of concurrent programs; a comment says what mends it, and `programs/fixed/` has it mended. */
export const FAULTY_PROGRAMS = [
	'counter.py',
	'bank.py',
	'singleton.py',
	'lock_order.py',
	'philosophers.py',
	'condition_if.py',
	'queue_empty.py',
	'await_balance.py',
] as const;

/** All that are the laboratory's own. */
export const LAB_PROGRAMS = [...OWN_PROGRAMS, ...FAULTY_PROGRAMS] as const;
export type OwnProgram = (typeof LAB_PROGRAMS)[number];

/** What stands in the editor at the first visit. */
export const FIRST_PROGRAM: OwnProgram = 'threads_or_processes.py';
