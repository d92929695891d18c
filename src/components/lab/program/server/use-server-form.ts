import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { OwnServer } from '../program-controller.ts';

type Form = typeof import('./ServerForm.tsx');

/** A program that listens only to ask itself is over by then. */
const SOON_MS = 300;

/** The script of the form, which comes when a program has listened for a moment; null while there is nobody to ask. */
export function useServerForm(server: ReadonlySignal<OwnServer | null>): Form | null {
	const [form, setForm] = useState<Form | null>(null);
	const [isAwaited, setAwaited] = useState(false);
	const isThere = server.value !== null;
	const isListening = (server.value?.ports.length ?? 0) > 0;
	useEffect(() => {
		if (!isThere) setAwaited(false);
		if (!isListening) return;
		const timer = setTimeout(() => {
			setAwaited(true);
			import('./ServerForm.tsx').then(setForm, console.error);
		}, SOON_MS);
		return () => clearTimeout(timer);
	}, [isThere, isListening]);
	return isThere && isAwaited ? form : null;
}
