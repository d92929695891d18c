import { hydrate } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Strategy, WorkloadName } from '../../demos/contract.ts';
import { localeOf } from '../../i18n/locales.ts';
import { loadFragmentsWhenSeen } from '../listing/fragments.ts';
import { DemoIsland, type DemoIslandProps } from './DemoIsland.tsx';

/** Brings the island of a demo to life in the page. What was built into it stays until a run of the reader's replaces it. */
export function hydrateDemo(island: HTMLElement): void {
	const props = propsOf(island);
	const kept = [...island.querySelectorAll<HTMLElement>('[data-kept]')].map((element) => {
		const name = element.dataset.kept as string;
		return [name, <Kept key={name} name={name} html={element.innerHTML} />];
	});
	hydrate(<DemoIsland {...props} {...Object.fromEntries(kept)} />, island);
}

/** What an island was built with, read from the page around it: a copy beside each island would weigh on every page. */
export function propsOf(island: HTMLElement): DemoIslandProps {
	const demo = island.closest<HTMLElement>('[data-demo]');
	return {
		workload: demo?.dataset.demo as WorkloadName,
		formId: island.querySelector('form')?.id ?? '',
		// The tab that was built as chosen, whichever the reader has chosen since.
		selected: demo?.querySelector('[name=strategy][checked]')?.getAttribute('value') as Strategy,
		locale: localeOf(document.documentElement.lang),
		pythonBytes: Number(island.dataset.pythonBytes),
		isAlone: demo?.querySelector('.demo-head h1') !== null,
	};
}

function Kept({ name, html }: { readonly name: string; readonly html: string }) {
	const element = useRef<HTMLDivElement>(null);
	// Put back in its place, it may have lost what was fetched for it.
	useEffect(() => {
		if (element.current) loadFragmentsWhenSeen(element.current);
	}, []);
	// The page’s own markup, as the build made it.
	return <div ref={element} data-kept={name} dangerouslySetInnerHTML={{ __html: html }} />;
}
