/**
 * Whether a program may look at how long something takes, so that what it prints depends on whether its code has run
 * warm. Goes by the text alone: it may say yes of a program that never looks, and no of one that hides what it does.
 */
export function readsClock(source: string): boolean {
	return CLOCKS.test(source);
}

const CLOCKS =
	/\b(perf_counter|monotonic|process_time|thread_time|time_ns|clock_gettime|timeit|datetime|cProfile|profile)\b|\btime\s*\(|\bimport\s+time\s+as\b/;
