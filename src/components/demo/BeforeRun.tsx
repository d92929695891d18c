import type { Engine, Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import type { PythonHere } from './python-here.ts';

interface Props {
	readonly engine: Engine;
	/** Null until it is asked: the page as built says what the first run of all loads. */
	readonly python: PythonHere | null;
	readonly downloadBytes: number;
	readonly estimate: string | null;
	/** The page was loaded again for this demo, to have shared memory. */
	readonly isBack: boolean;
	/** How many fields keep the run from being begun. */
	readonly problems: number;
	readonly locale: Locale;
}

/** What is to be known before Run is pressed: why it cannot be, what it loads, how long it will take. */
export function BeforeRun({ engine, python, downloadBytes, estimate, isBack, problems, locale }: Props) {
	const texts = demoTexts[locale];
	const isYetToLoad = engine === 'python' && (python === null || (python.isSupported && !python.isLoaded));
	return (
		<>
			<p class="problem form-problem" role="alert">
				{problems > 0 ? texts.problems(problems) : ''}
			</p>
			{isBack && <p>{crossOriginIsolated ? texts.race.isolated : texts.race.isolationRefused}</p>}
			{python && !python.isSupported && <p class="no-python">{texts.noPython}</p>}
			{isYetToLoad && <p class="hint first-run">{texts.firstRun(downloadBytes)}</p>}
			{estimate && <p class="estimate">{estimate}</p>}
		</>
	);
}
