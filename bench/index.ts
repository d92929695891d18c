import type { Benchmark } from './benchmark.ts';
import { benchmark as build } from './build.ts';
import { benchmark as checkpoints } from './checkpoints.ts';
import { benchmark as downloads } from './downloads.ts';
import { benchmark as emptyTask } from './empty-task.ts';
import { benchmark as enclosure } from './enclosure.ts';
import { benchmark as explorer } from './explorer.ts';
import { benchmark as firstRun } from './first-run.ts';
import { benchmark as gil } from './gil.ts';
import { benchmark as lighthouse } from './lighthouse.ts';
import { benchmark as processes } from './processes.ts';
import { benchmark as pythonBoot } from './python-boot.ts';
import { benchmark as pythonDownloads } from './python-downloads.ts';
import { benchmark as pythonLocks } from './python-locks.ts';
import { benchmark as pythonPool } from './python-pool.ts';
import { benchmark as pythonStop } from './python-stop.ts';
import { benchmark as pythonThreads } from './python-threads.ts';
import { benchmark as sleeps } from './sleeps.ts';
import { benchmark as stop } from './stop.ts';
import { benchmark as timeline } from './timeline.ts';
import { benchmark as tinyTasks } from './tiny-tasks.ts';

/** All benchmarks, in the order of the table. A new one is a file beside these and a line here. */
export const benchmarks: readonly Benchmark[] = [
	processes,
	checkpoints,
	gil,
	emptyTask,
	tinyTasks,
	downloads,
	sleeps,
	stop,
	timeline,
	firstRun,
	pythonBoot,
	enclosure,
	pythonThreads,
	pythonPool,
	pythonLocks,
	pythonDownloads,
	pythonStop,
	explorer,
	build,
	lighthouse,
];
