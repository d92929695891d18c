import { describe, expect, it } from 'vitest';
import { layOut, type Nature, type Strip } from '../../src/components/strip/model.ts';
import { ARTICLE_STRATEGIES } from '../../src/demos/strategies.ts';

const NATURES: readonly Nature[] = ['computing', 'waiting'];
const every = NATURES.flatMap((nature) =>
	ARTICLE_STRATEGIES.map((strategy) => ({ nature, strategy, strip: layOut(nature, strategy) })),
);

describe('the lane strip', () => {
	it.each(every)('$strategy finishes eight $nature tasks, each with its own computing', ({ nature, strip }) => {
		const computed = new Map<number, number>();
		for (const span of strip.lanes.flat()) {
			if (span.state !== 'computing' || span.task === null) continue;
			computed.set(span.task, (computed.get(span.task) ?? 0) + span.endMs - span.startMs);
		}
		expect([...computed.values()]).toEqual(Array(8).fill(nature === 'computing' ? 20 : 2));
	});

	it.each(every)('$strategy leaves no gap in a lane of $nature tasks', ({ strip }) => {
		for (const spans of strip.lanes) {
			for (const [index, span] of spans.entries()) expect(span.startMs).toBe(index === 0 ? 0 : spans[index - 1]?.endMs);
		}
	});

	it.each(every.filter(({ strategy }) => strategy !== 'processes'))(
		'$strategy never computes two $nature tasks at once',
		({ strip }) => expect(mostAtOnce(strip)).toBe(1),
	);

	it('takes as long as the rules say', () => {
		const ends = (nature: Nature) => ARTICLE_STRATEGIES.map((strategy) => layOut(nature, strategy).endMs);
		expect(ends('computing')).toEqual([160, 160, 50, 160]);
		expect(ends('waiting')).toEqual([160, 46, 50, 27]);
	});

	it('hands the GIL over every 5 ms while several threads compute', () => {
		const computing = layOut('computing', 'threads')
			.lanes.flat()
			.filter(({ state }) => state === 'computing');
		expect(computing).toHaveLength(32);
	});
});

function mostAtOnce({ lanes }: Strip): number {
	const computing = lanes.flat().filter(({ state }) => state === 'computing');
	return Math.max(
		...computing.map(
			({ startMs }) => computing.filter((span) => span.startMs <= startMs && startMs < span.endMs).length,
		),
	);
}
