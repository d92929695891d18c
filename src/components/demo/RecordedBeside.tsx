import { useEffect, useRef } from 'preact/hooks';
import type { Engine, Locale, Strategy, WorkloadName } from '../../demos/contract.ts';
import { href } from '../../site/href.ts';
import { loadFragmentsWhenSeen } from '../listing/fragments.ts';

interface Props {
	readonly workload: WorkloadName;
	readonly engine: Engine;
	/** A run, or all of them compared. */
	readonly shown: Strategy | 'comparison';
	readonly locale: Locale;
}

/** What the page was built without of recorded runs: fetched when its tab is shown. */
export function RecordedBeside({ workload, engine, shown, locale }: Props) {
	const element = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (element.current) loadFragmentsWhenSeen(element.current);
	}, []);
	return (
		<div ref={element}>
			<div data-fragment={href(`/recorded/${locale}/${workload}/${engine}/${shown}.fragment`)} />
		</div>
	);
}
