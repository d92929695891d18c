/** Process groups and sessions, as POSIX has them: whoever is started is in those of its parent. Sends no signals. */
import { integer } from './arguments.ts';
import { fail, outcomeOf } from './failure.ts';
import type { Process, ProcessTable } from './process-table.ts';
import type { Room } from './room.ts';

/** Which group and session a program begins in. */
export interface Placement {
	/** The number of a group of the same session, 0 for a new one of its own, or null for that of its parent. */
	readonly group: number | null;
	/** It leads a session of its own, and a group there. */
	readonly leadsSession: boolean;
}

export class ProcessGroups {
	readonly #table: () => ProcessTable;

	constructor(table: () => ProcessTable) {
		this.#table = table;
	}

	/** Of a process that is there, or has ended without its parent having been told; 0 stands for the one that asks. */
	of(caller: number, pid: number): readonly [group: number, session: number] {
		const { group, session } = this.#find(pid === 0 ? caller : pid);
		return [group, session];
	}

	/** Those of a group that live. */
	members(group: number): Process[] {
		return this.all().filter((process) => process.group === group);
	}

	/** All that live. */
	all(): Process[] {
		return this.#table().all.filter(({ state, within }) => state !== 'ended' && within.interpreter === 0);
	}

	/** A process moves to a group; 0 stands for the number of the process. */
	join(caller: number, pid: number, group: number) {
		if (group < 0) fail('EINVAL');
		const process = this.#find(pid === 0 ? caller : pid);
		if (process.pid !== caller)
			fail(process.parentPid === caller ? refusalOfChild(this.#find(caller), process) : 'ESRCH');
		if (process.session === process.pid) fail('EPERM');
		this.#move(process, group || process.pid);
	}

	/** A process becomes the leader of a session, and of a group there: the number of both. */
	lead(caller: number): number {
		if (this.members(caller).length > 0) fail('EPERM');
		return leadSession(this.#find(caller));
	}

	/** Whether a child of this process may begin there is found out before it is made. */
	check(parent: number, { group, leadsSession }: Placement) {
		if (group === null) return;
		// Whoever leads a session may go to no other group, nor to a new one.
		if (leadsSession || (group > 0 && !this.#isOfSession(group, this.#find(parent).session))) fail('EPERM');
	}

	place(process: Process, { group, leadsSession }: Placement) {
		if (leadsSession) leadSession(process);
		else if (group !== null) this.#move(process, group || process.pid);
	}

	#move(process: Process, group: number) {
		if (group !== process.pid && !this.#isOfSession(group, process.session)) fail('EPERM');
		process.group = group;
	}

	#isOfSession(group: number, session: number): boolean {
		return this.members(group).some((member) => member.session === session);
	}

	#find(pid: number): Process {
		const process = this.#table().find(pid);
		return !process || process.isTold || process.within.interpreter > 0 ? fail('ESRCH') : process;
	}
}

/** A child has begun a program of its own. */
const refusalOfChild = (parent: Process, child: Process) => (parent.session === child.session ? 'EACCES' : 'EPERM');

function leadSession(process: Process): number {
	process.group = process.pid;
	process.session = process.pid;
	return process.pid;
}

/** `homeOf` is the process that an interpreter belongs to. */
export function roomOfGroups(groups: ProcessGroups, homeOf: (pid: number) => number): Room<'group'> {
	return {
		calls: {
			of: { takes: [integer], perform: (call, pid) => call.answer(outcomeOf(() => groups.of(homeOf(call.pid), pid))) },
			join: {
				takes: [integer, integer],
				perform: (call, pid, group) =>
					call.answer(
						outcomeOf(() => {
							groups.join(homeOf(call.pid), pid, group);
							return null;
						}),
					),
			},
			lead: { takes: [], perform: (call) => call.answer(outcomeOf(() => groups.lead(homeOf(call.pid)))) },
		},
		tells: {},
	};
}

/** As an operation has it: a negative group is that of the parent. */
export const placementOf = (group: number, leadsSession: boolean): Placement => ({
	group: group < 0 ? null : group,
	leadsSession,
});
