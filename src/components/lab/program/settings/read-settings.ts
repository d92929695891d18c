import { parseNumber } from '../../../run/form-values.ts';
import { SETTING_NAMES, type Settings } from './settings.ts';

/** What the form says; a field that is no number comes out as NaN, for the form to mark. */
export function readSettings(form: HTMLFormElement): Settings {
	const data = new FormData(form);
	const values = SETTING_NAMES.map((name) => [name, parseNumber(String(data.get(name) ?? ''))]);
	return Object.fromEntries(values) as Settings;
}
