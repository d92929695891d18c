import { useEffect, useState } from 'preact/hooks';
import { scheduleOfHash } from '../program/text/program-link.ts';

type Room = typeof import('./Explorer.tsx');

export interface ExplorerDoor {
	/** Null until it is asked for. */
	readonly loaded: Room | null;
	/** How often it was. */
	readonly asked: number;
	readonly ask: () => void;
	/** The schedule of the address. */
	readonly linked: string | null;
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
			setLinked(schedule);
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
