/** The least a worker can do: takes a task, sends what it comes to. What a pool is measured against. */
import { workload } from '../../src/demos/workloads/sum-of-squares/workload.ts';

self.onmessage = ({ data: task }: MessageEvent<number | null>) => {
	self.postMessage(task === null ? null : perform(task));
};

function perform(task: number): string {
	const body = workload.perform(task, { fetch: () => Promise.reject(), sleep: async () => {}, memory: null });
	let step = body.next();
	while (!step.done) step = body.next();
	return step.value;
}
