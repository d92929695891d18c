/** Programs of the model, most of them with a fault that only some schedules show. */
import { type Body, Condition, Lock, type Program } from './model.ts';

/** So many threads of so many steps each; the outcome is the order of all steps. */
export function steps(...counts: readonly number[]): Program {
	return () => {
		const order: number[] = [];
		return { threads: counts.map((count, thread) => takeSteps(thread, count, order)), outcome: () => order.join('') };
	};
}

function* takeSteps(thread: number, count: number, order: number[]): Body {
	for (let step = 0; step < count; step++) {
		if (step > 0) yield;
		order.push(thread);
	}
}

/** Each reads, and writes what it has read and one more. */
export function lostUpdate(threads: number, isLocked = false, padding = 0): Program {
	return () => {
		const lock = new Lock();
		let sum = 0;
		function* add(): Body {
			for (let step = 0; step < padding; step++) yield;
			if (isLocked) yield* lock.acquire();
			const read = sum;
			yield;
			sum = read + 1;
			if (isLocked) lock.release();
			for (let step = 0; step < padding; step++) yield;
		}
		return { threads: Array.from({ length: threads }, add), outcome: () => String(sum) };
	};
}

export const abba: Program = () => {
	const [a, b] = [new Lock(), new Lock()];
	function* both(first: Lock, second: Lock): Body {
		yield;
		yield* first.acquire();
		yield;
		yield* second.acquire();
		second.release();
		first.release();
		yield;
	}
	return { threads: [both(a, b), both(b, a)], outcome: () => 'done' };
};

/** The waiter looks, and only then takes the lock and waits: a notice that comes in between is missed. */
export function notice(isMissed: boolean): Program {
	return () => {
		const condition = new Condition();
		let isDone = false;
		function* wait(): Body {
			if (isMissed) {
				if (isDone) return;
				yield* condition.lock.acquire();
				yield* condition.wait();
			} else {
				yield* condition.lock.acquire();
				while (!isDone) yield* condition.wait();
			}
			condition.lock.release();
		}
		function* notify(): Body {
			yield* condition.lock.acquire();
			isDone = true;
			condition.notify();
			condition.lock.release();
		}
		return { threads: [wait(), notify()], outcome: () => 'done' };
	};
}

/** Fails only where the second thread comes in between, and is itself left in between: a fault of depth 3. */
export function twoWindows(padding: number): Program {
	return () => {
		let [isOpen, isHalfway, failed] = [false, false, false];
		function* first(): Body {
			for (let step = 0; step < padding; step++) yield;
			isOpen = true;
			yield;
			failed = isHalfway;
			isOpen = false;
			for (let step = 0; step < padding; step++) yield;
		}
		function* second(): Body {
			for (let step = 0; step < padding; step++) yield;
			isHalfway = isOpen;
			yield;
			isHalfway = false;
			for (let step = 0; step < padding; step++) yield;
		}
		return { threads: [first(), second()], outcome: () => (failed ? 'failed' : 'fine') };
	};
}

/** Looks again and again whether the other is done. */
export const busyWait: Program = () => {
	let isDone = false;
	function* look(): Body {
		while (!isDone) yield;
	}
	function* work(): Body {
		for (let step = 0; step < 20; step++) yield;
		isDone = true;
	}
	return { threads: [look(), look(), work()], outcome: () => 'done' };
};

/** All wake at the same moment; the outcome is in which order. */
export function sleepers(count: number): Program {
	return () => {
		const order: number[] = [];
		function* sleep(id: number): Body {
			yield 5;
			order.push(id);
		}
		return { threads: Array.from({ length: count }, (_, id) => sleep(id)), outcome: () => order.join('') };
	};
}
