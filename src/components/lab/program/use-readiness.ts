import { useEffect, useRef, useState } from 'preact/hooks';
import { type PythonSupport, pythonSupport } from '../../../demos/python/support.ts';
import { loadPython } from './engine.ts';

export interface Readiness {
	/** Null until it has been looked at. */
	readonly support: PythonSupport | null;
	/** What the first run will fetch, or null where that is nothing or not known yet. */
	readonly firstLoadBytes: number | null;
	/** The reader turns to the program: an engine that is in the browser already gets ready to run it. */
	readonly prepare: () => void;
}

/** Whether a run can begin at once. Nothing large is fetched before the reader asks for a run. */
export function useReadiness(isShown: boolean, source: () => string): Readiness {
	const [support, setSupport] = useState<PythonSupport | null>(null);
	const [firstLoadBytes, setBytes] = useState<number | null>(null);
	const prepare = useRef(() => {});

	useEffect(() => {
		if (!isShown) return;
		const found = pythonSupport();
		setSupport(found);
		if (!found.isSupported) return;
		loadPython().then(async (python) => {
			if (!(await python.isPythonKept())) return setBytes(python.pythonDownloadBytes);
			prepare.current = () => {
				prepare.current = () => {};
				python.prepare(source());
			};
		}, console.error);
	}, [isShown]);

	return { support, firstLoadBytes, prepare: () => prepare.current() };
}
