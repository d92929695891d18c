/** What one process has around it: its time, its line to the kernel, the network, and who decides which thread runs. */
import type { CablePort } from '../network/client.ts';
import type { Machine } from './adapter/machine.ts';
import type { HostPoints } from './host.ts';
import type { LinePort } from './kernel-line.ts';
import type { ProcessStart } from './protocol.ts';
import { ByClock, type Policy } from './scheduler/policy.ts';
import { type ProcessTime, realTime } from './scheduler/surroundings.ts';

export interface ProcessWorld {
	readonly time: ProcessTime;
	/** Null for the browser's own. */
	readonly machine: Machine | null;
	readonly policy: Policy;
	readonly kernel: LinePort;
	/** How long output is gathered before it goes to the kernel; as long as a reader sees no difference where absent. */
	readonly gatherMs?: number;
	readonly internet: CablePort;
	/** What the program's main module is told when it begins. */
	readonly points: ProcessPoints;
	/** The process is over. */
	readonly close: () => void;
}

/** As the program is told of them; `ask` asks the scheduler whether the running thread has to be switched. */
export interface ProcessPoints extends Omit<HostPoints, 'instruction'> {
	instruction(firstLine: number, offset: number, ask: () => boolean): boolean;
}

/** By the clock, among other processes and behind the simulated internet of the page. */
export function realWorld({ kernel, internet }: Pick<ProcessStart, 'kernel' | 'internet'>): ProcessWorld {
	return {
		time: realTime(),
		machine: null,
		policy: new ByClock(),
		kernel,
		internet,
		points: NO_POINTS,
		close: () => internet.close(),
	};
}

/** Of a program that runs by the clock. */
export const NO_POINTS: ProcessPoints = {
	rule: '',
	isTraced: false,
	begin: () => {},
	add: () => {},
	instruction: () => false,
	raised: () => {},
	turn: () => 0,
	printed: () => '',
	wasPreempted: () => false,
};
