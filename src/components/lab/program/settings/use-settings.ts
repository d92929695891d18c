import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LinkSettings } from '../text/program-link.ts';
import { readSettings } from './read-settings.ts';
import { toSettingParts } from './setting-keys.ts';
import { defaultSettings, isWithinBounds, SETTING_NAMES, type SettingName, type Settings } from './settings.ts';

export interface SettingsState {
	/** What a program gets that asks for nothing, on this machine. */
	readonly defaults: ReadonlySignal<Settings>;
	/** What the fields were last filled with; a new `version` fills them anew. */
	readonly initial: ReadonlySignal<Settings>;
	readonly version: ReadonlySignal<number>;
	/** Fields that are out of bounds. */
	readonly problems: ReadonlySignal<readonly SettingName[]>;
	/** What the form says now, in bounds or not. */
	readonly read: () => Settings;
	/** What the form says, or null where a field is out of bounds: it is marked then, and has the focus. */
	readonly check: () => Settings | null;
	/** What differs from the defaults, as the address has it. */
	readonly addressParts: () => string;
	/** The reader has changed a field. */
	readonly onChange: () => void;
	readonly change: (changed: Partial<Settings>) => void;
	/** The world of another program: the usual one, but for what its link says. Limits of which it says nothing stay the reader's. */
	readonly reset: (fromLink: LinkSettings) => void;
}

/** The form of the settings. The fields are the browser's own; nothing here keeps their values. */
export function useSettings(form: RefObject<HTMLFormElement>): SettingsState {
	const defaults = useSignal(defaultSettings(0));
	const initial = useSignal<Settings>(defaults.value);
	const version = useSignal(0);
	const problems = useSignal<readonly SettingName[]>([]);

	const read = () => readSettings(form.current as HTMLFormElement);
	// A form that was filled anew has it after the next rendering.
	const latest = useRef(initial.value);
	const fill = (next: Settings) => {
		latest.current = next;
		initial.value = next;
		version.value++;
		problems.value = [];
	};
	useEffect(() => {
		defaults.value = defaultSettings(navigator.hardwareConcurrency);
		fill({ ...initial.value, cpus: defaults.value.cpus });
	}, []);

	return {
		defaults,
		initial,
		version,
		problems,
		read,
		check() {
			const wanted = read();
			problems.value = SETTING_NAMES.filter((name) => !isWithinBounds(name, wanted[name]));
			if (problems.value.length === 0) return wanted;
			// The marks are in the DOM after the next rendering.
			requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
			return null;
		},
		addressParts: () => toSettingParts(latest.current, defaults.value, SETTING_NAMES),
		onChange() {
			latest.current = read();
		},
		change: (changed) => fill({ ...read(), ...changed }),
		reset(fromLink) {
			const { timeS, outputMb, memoryMb } = read();
			fill({ ...defaults.value, timeS, outputMb, memoryMb, ...fromLink });
		},
	};
}
