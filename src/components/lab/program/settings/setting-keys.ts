/** The settings as the part of an address after `#` carries them: `interval=0.5&cpus=3`, in the units of the form. */
import { isWithinBounds, type SettingName, type Settings } from './settings.ts';

export const SETTING_KEYS: ReadonlyMap<string, SettingName> = new Map([
	['interval', 'intervalMs'],
	['cpus', 'cpus'],
	['latency', 'latencyMs'],
	['time', 'timeS'],
	['output', 'outputMb'],
	['memory', 'memoryMb'],
]);

/** Those among `names` that are no defaults, as `&interval=0.5&cpus=3`; what is out of bounds is no setting yet. */
export function toSettingParts(settings: Settings, defaults: Settings, names: readonly SettingName[]): string {
	return [...SETTING_KEYS]
		.filter(([, name]) => names.includes(name))
		.filter(([, name]) => settings[name] !== defaults[name] && isWithinBounds(name, settings[name]))
		.map(([key, name]) => `&${key}=${settings[name]}`)
		.join('');
}

/** The setting that a part of an address is, or null where it means nothing here. */
export function fromSettingPart(key: string, value: string): Partial<Settings> | null {
	const name = SETTING_KEYS.get(key);
	const number = /^\d{1,6}(\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN;
	return name && isWithinBounds(name, number) ? { [name]: number } : null;
}
