import { hydrate } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { loadFragmentsWhenSeen } from '../listing/fragments.ts';
import { DemoIsland, type DemoIslandProps } from './DemoIsland.tsx';

/** Brings the island of a demo to life in the page. What was built into it stays until a run of the reader's replaces it. */
export function hydrateDemo(island: HTMLElement): void {
	const props = JSON.parse(island.dataset.island ?? '{}') as DemoIslandProps;
	const kept = [...island.querySelectorAll<HTMLElement>('[data-kept]')].map((element) => {
		const name = element.dataset.kept as string;
		return [name, <Kept key={name} name={name} html={element.innerHTML} />];
	});
	hydrate(<DemoIsland {...props} {...Object.fromEntries(kept)} />, island);
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
