import type { AnyWorkload, FetchedPage, Input, Json, TaskContext } from '../../src/demos/contract.ts';

/** Performs all tasks of a workload one after another, with waits that take no time. Returns answer and verdict. */
export async function answerOf(workload: AnyWorkload, input: Input, fetch: TaskContext['fetch'] = noNetwork) {
	const context: TaskContext = { fetch, sleep: async () => {}, memory: workload.memory?.(input) };
	const results: Json[] = [];
	for (const task of workload.plan(input)) {
		const body = workload.perform(task, context);
		let step = body.next();
		while (!step.done) {
			const outcome = await Promise.resolve(step.value).then(
				(value) => ({ value }),
				(error: unknown) => ({ error }),
			);
			step = 'error' in outcome ? body.throw(outcome.error) : body.next(outcome.value);
		}
		results.push(step.value);
	}
	const answer = workload.combine(results, input);
	return { answer, verified: workload.verify(answer, input) };
}

const noNetwork = (): Promise<FetchedPage> => Promise.reject(new Error('This test has no network.'));
