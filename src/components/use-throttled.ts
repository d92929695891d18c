import { useEffect, useRef, useState } from 'preact/hooks';

/** The value, but changing at most once in so many milliseconds; at once where 0. */
export function useThrottled<Value>(value: Value, everyMs: number): Value {
	const [shown, setShown] = useState(value);
	const changedAt = useRef(Number.NEGATIVE_INFINITY);

	useEffect(() => {
		const change = () => {
			changedAt.current = performance.now();
			setShown(value);
		};
		const restMs = everyMs - (performance.now() - changedAt.current);
		if (restMs <= 0) return change();
		const timer = setTimeout(change, restMs);
		return () => clearTimeout(timer);
	}, [value, everyMs]);

	return shown;
}
