import { useEffect, useRef, useState } from 'preact/hooks';
import type { DemoState, Locale } from '../../../demos/contract.ts';
import { type PythonSupport, pythonSupport } from '../../../demos/python/support.ts';
import { labTexts } from '../../../i18n/lab.ts';
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

/** Why nothing can be run, as far as it is known before a run or without a report of one. */
export function hindranceOf(support: PythonSupport | null, state: DemoState, locale: Locale): string | null {
	const { reason } = labTexts[locale];
	if (support?.isSupported === false) {
		return reason[support.reason === 'no-jspi' ? 'no-jspi' : 'worker-unavailable'];
	}
	return state === 'unavailable' ? reason['not-loaded'] : null;
}
