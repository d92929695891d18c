import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../demos/contract.ts';
import { labTexts } from '../../i18n/lab.ts';
import { PARTS, type Part, partOf } from './parts.ts';
import { ProgramLab } from './program/ProgramLab.tsx';

export interface LabIslandProps {
	readonly locale: Locale;
	/** The program that stands in the editor before any script runs. */
	readonly firstSource: string;
}

/**
 * The laboratory: the reader's own Python, and any workload under any strategies. A link opens the part it is for; the
 * part that is shown writes itself into the address.
 */
export function LabIsland({ locale, firstSource }: LabIslandProps) {
	const texts = labTexts[locale].parts;
	const shown = useSignal<Part>('program');
	const workloads = useWorkloadLab(shown.value === 'workload');

	useEffect(() => {
		const follow = () => {
			shown.value = partOf(location.hash) ?? shown.value;
		};
		follow();
		addEventListener('hashchange', follow);
		return () => removeEventListener('hashchange', follow);
	}, []);

	return (
		<>
			<header class="lab-head">
				<h1 id="lab-title">{labTexts[locale].title}</h1>
				<fieldset class="tabs lab-parts">
					<legend class="visually-hidden">{texts.legend}</legend>
					{PARTS.map((part) => (
						<label key={part}>
							<input type="radio" name="part" checked={part === shown.value} onChange={() => (shown.value = part)} />
							<span>{texts[part]}</span>
						</label>
					))}
				</fieldset>
				<p class="lead">{shown.value === 'program' ? labTexts[locale].lead : labTexts[locale].leadOfWorkload}</p>
			</header>
			<div hidden={shown.value !== 'program'}>
				<ProgramLab isShown={shown.value === 'program'} firstSource={firstSource} locale={locale} />
			</div>
			<div class="lab-workload" hidden={shown.value !== 'workload'}>
				{workloads && <workloads.WorkloadLab isShown={shown.value === 'workload'} locale={locale} />}
			</div>
		</>
	);
}

type Workloads = typeof import('./WorkloadLab.tsx');

/** The part for workloads, whose script comes when it is first shown; null until then. */
function useWorkloadLab(isShown: boolean): Workloads | null {
	const [loaded, setLoaded] = useState<Workloads | null>(null);
	useEffect(() => {
		if (isShown && !loaded) import('./WorkloadLab.tsx').then(setLoaded, console.error);
	}, [isShown]);
	return loaded;
}
