import { useEffect, useRef } from 'preact/hooks';
import type { Engine, Locale, Strategy, WorkloadName } from '../../demos/contract.ts';
import { href } from '../../site/href.ts';
import { loadVisibleFragments } from '../listing/fragments.ts';

interface Props {
	readonly workload: WorkloadName;
	readonly engine: Engine;
	readonly strategy: Strategy;
	readonly locale: Locale;
}

/** A recorded run that the page was built without: fetched when its tab is shown. */
export function RecordedBeside({ workload, engine, strategy, locale }: Props) {
	const element = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (element.current) loadVisibleFragments(element.current);
	}, []);
	return (
		<div ref={element}>
			<div data-fragment={href(`/recorded/${locale}/${workload}/${engine}/${strategy}.fragment`)} />
		</div>
	);
}
