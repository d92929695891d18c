import { useEffect, useState } from 'preact/hooks';
import type { Rule } from '../../../demos/python/explorer/contract.ts';
import { scheduleOfHash } from '../program/text/program-link.ts';

type Room = typeof import('./Explorer.tsx');

export interface ExplorerDoor {
	/** Null until it is asked for. */
	readonly loaded: Room | null;
	/** How often it was. */
	readonly asked: number;
	readonly ask: () => void;
	readonly linked: { readonly schedule: string; readonly rule: Rule } | null;
}

/** The explorer's script comes when the reader asks for it, or when a link has a schedule. */
export function useExplorer(isShown: boolean): ExplorerDoor {
	const [loaded, setLoaded] = useState<Room | null>(null);
	const [asked, setAsked] = useState(0);
	const [linked, setLinked] = useState<ExplorerDoor['linked']>(null);
	const load = () => import('./Explorer.tsx').then(setLoaded, console.error);

	useEffect(() => {
		const look = () => {
			const schedule = isShown ? scheduleOfHash(location.hash) : null;
			if (schedule === null) return;
			// The letter that a schedule begins with; whatever is wrong with the rest is told when it is read.
			setLinked({ schedule, rule: schedule.startsWith('i') ? 'instruction' : 'cpython' });
			load();
		};
		look();
		addEventListener('hashchange', look);
		return () => removeEventListener('hashchange', look);
	}, [isShown]);

	const ask = () => {
		setAsked((count) => count + 1);
		if (!loaded) load();
	};
	return { loaded, asked, ask, linked };
}
