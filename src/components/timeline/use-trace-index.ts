import { useMemo, useRef } from 'preact/hooks';
import type { Span } from '../../demos/trace.ts';
import { indexLanes, type TraceIndex } from './lane-index.ts';

/** The index of a trace, made once; of one that grows, only what is new is taken in. */
export function useTraceIndex(spans: readonly Span[]): TraceIndex {
	const before = useRef<TraceIndex>();
	return useMemo(() => {
		before.current = indexLanes(spans, before.current);
		return before.current;
	}, [spans]);
}
