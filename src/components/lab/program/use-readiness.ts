import { useEffect, useRef, useState } from 'preact/hooks';
import { loadPython } from './engine.ts';

export interface Readiness {
	/** What the first run will fetch, or null where that is nothing or not known yet. */
	readonly firstLoadBytes: number | null;
	/** The reader turns to the program: an engine that is in the browser already gets ready to run it. */
	readonly prepare: () => void;
}

/** Whether a run can begin at once. Nothing large is fetched before the reader asks for a run. */
export function useReadiness(isShown: boolean): Readiness {
	const [firstLoadBytes, setBytes] = useState<number | null>(null);
	const prepare = useRef(() => {});

	useEffect(() => {
		if (!isShown) return;
		loadPython().then(async (python) => {
			if (!python.pythonSupport().isSupported) return;
			if (!(await python.isPythonKept())) return setBytes(python.pythonDownloadBytes);
			prepare.current = () => {
				prepare.current = () => {};
				python.prepare();
			};
		}, console.error);
	}, [isShown]);

	return { firstLoadBytes, prepare: () => prepare.current() };
}
