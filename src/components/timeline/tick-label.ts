import type { Locale } from '../../demos/contract.ts';
import { formatFor } from '../../i18n/format.ts';

/** A tick in the unit of its axis, with as many decimals as its neighbours need to differ. */
export function tickLabel(tickMs: number, ticks: readonly number[], locale: Locale): string {
	const step = (ticks[1] ?? ticks[0] ?? 1) - (ticks[1] === undefined ? 0 : (ticks[0] ?? 0));
	const inSeconds = (ticks.at(-1) ?? 0) >= 1_000 && step >= 10;
	const unitStep = inSeconds ? step / 1_000 : step;
	const decimals = Math.max(0, Math.min(3, Math.ceil(-Math.log10(unitStep) - 1e-9)));
	const { number, units } = formatFor(locale);
	const value = number(inSeconds ? tickMs / 1_000 : tickMs, decimals);
	return `${value}\u00a0${units[inSeconds ? 's' : 'ms']}`;
}
