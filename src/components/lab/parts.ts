import { useEffect } from 'preact/hooks';
import type { DemoState } from '../../demos/contract.ts';
import { SETTING_KEYS } from './program/settings/setting-keys.ts';
import { CHECKS_KEY, partsOf } from './program/text/program-link.ts';

/** The two things that the laboratory runs: a reader's own Python, or a workload under several strategies. */
export const PARTS = ['program', 'workload'] as const;
export type Part = (typeof PARTS)[number];

/** The part that a link is meant for, or null where it is meant for none, such as an anchor of the page. */
export function partOf(hash: string): Part | null {
	if (!hash.includes('=')) return null;
	const keys = [...partsOf(hash).keys()];
	const ofProgram = ['code', 'listing', CHECKS_KEY];
	const isProgram = keys.some((key) => ofProgram.includes(key)) || keys.every((key) => SETTING_KEYS.has(key));
	return isProgram ? 'program' : 'workload';
}

/** Writes on the laboratory's root what its shown part runs and how that goes. */
export function useRootState(
	anchor: { readonly current: HTMLElement | null },
	isShown: boolean,
	demo: string,
	state: DemoState,
): void {
	useEffect(() => {
		const root = isShown ? anchor.current?.closest<HTMLElement>('[data-demo]') : null;
		root?.setAttribute('data-demo', demo);
		root?.setAttribute('data-state', state);
	}, [anchor, isShown, demo, state]);
}
