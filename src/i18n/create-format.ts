/** Numbers, durations and dates as a language writes them. Units are joined by a no-break space. */
import type { Locale } from './locales.ts';

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/** What of the writing of numbers `Intl` does not know, or has otherwise. */
export interface NumberHabits {
	readonly units: Readonly<Record<'ms' | 's' | 'min' | 'mb', string>>;
	/** “5%” from “5”. */
	readonly percent: (figure: string) => string;
	/** The date in full as `Intl` has it, as it is to stand in a sentence. */
	readonly date?: (long: string) => string;
}

/** Forms of a noun after a number; Russian needs all, English `one` and `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export interface Format {
	readonly units: NumberHabits['units'];
	/** A number with at most so many decimals, or with exactly so many where `fixed`. */
	readonly number: (value: number | bigint, decimals?: number, fixed?: boolean) => string;
	/** Seconds with two decimals below ten and one above, unit included: “2.16 s”. */
	readonly seconds: (ms: number) => string;
	/** Seconds that are known no better than whole: “46 s”. */
	readonly wholeSeconds: (ms: number) => string;
	/** A time in the unit that suits it: microseconds never, “4.2 ms”, “940 ms”, “2.16 s”, “2 min 40 s”. */
	readonly duration: (ms: number) => string;
	/** A time that somebody set in whole seconds: “2 s”, “60 s”, “5 min”. */
	readonly wholeDuration: (ms: number) => string;
	/** From when to when and how long, in one unit, as finely as a stretch of that length asks for: “1.924”, “1.929 s”, “5.1 ms”. */
	readonly stretch: (startMs: number, endMs: number) => { start: string; end: string; length: string };
	/** How many times faster, as precise in a sentence as in a chart: “3.35”, “15.6”. */
	readonly ratio: (ratio: number) => string;
	/** “3.35×”. */
	readonly times: (ratio: number) => string;
	readonly percent: (share: number) => string;
	/** Bytes as megabytes of 10⁶ bytes: “12.3 MB”. */
	readonly megabytes: (bytes: number) => string;
	readonly date: (iso: string) => string;
	/** The number with the noun in its form: “5 threads”. */
	readonly count: (value: number, forms: PluralForms) => string;
}

export function createFormat(locale: Locale, { units, percent, date = (long) => long }: NumberHabits): Format {
	const plurals = new Intl.PluralRules(locale);
	const numbers = new Map<string, Intl.NumberFormat>();

	const number: Format['number'] = (value, decimals = 0, fixed = false) => {
		const key = `${decimals}${fixed}`;
		const format =
			numbers.get(key) ??
			new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, minimumFractionDigits: fixed ? decimals : 0 });
		numbers.set(key, format);
		return format.format(value).replace(/[\u00a0\u202f]/g, NARROW_SPACE);
	};
	const join = (value: string, unit: string) => value + NO_BREAK_SPACE + unit;
	const seconds: Format['seconds'] = (ms) => join(number(ms / 1000, ms < 9_995 ? 2 : 1, true), units.s);
	const wholeSeconds: Format['wholeSeconds'] = (ms) => join(number(ms / 1000), units.s);
	const duration: Format['duration'] = (ms) => {
		if (ms < 9.95) return join(number(ms, 1), units.ms);
		if (ms < 999.5) return join(number(ms), units.ms);
		if (ms < 119_500) return seconds(ms);
		const inAll = Math.round(ms / 1000);
		const minutes = join(number(Math.floor(inAll / 60)), units.min);
		const rest = inAll % 60;
		return rest === 0 ? minutes : `${minutes}${NO_BREAK_SPACE}${join(String(rest), units.s)}`;
	};

	const ratio: Format['ratio'] = (value) => number(value, value < 0.095 ? 3 : value < 9.95 ? 2 : 1);

	return {
		units,
		number,
		ratio,
		seconds,
		wholeSeconds,
		wholeDuration: (ms) => (ms < 119_500 ? wholeSeconds(ms) : duration(ms)),
		duration,
		stretch(startMs, endMs) {
			const lengthMs = endMs - startMs;
			const decimals = lengthMs < 1 ? 2 : lengthMs < 100 ? 1 : 0;
			const isInSeconds = endMs >= 999.5;
			const inUnit = (ms: number) =>
				isInSeconds ? number(ms / 1_000, 3 + decimals, true) : number(ms, decimals, true);
			return {
				start: inUnit(startMs),
				end: join(inUnit(endMs), isInSeconds ? units.s : units.ms),
				length:
					lengthMs < 999.5
						? join(number(lengthMs, decimals, true), units.ms)
						: join(number(lengthMs / 1_000, 3, true), units.s),
			};
		},
		times: (value) => `${ratio(value)}×`,
		percent: (share) => percent(number(share * 100)),
		megabytes: (bytes) => join(number(bytes / 1e6, 1, true), units.mb),
		date: (iso) => date(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))),
		count: (value, forms) => `${number(value)}${NO_BREAK_SPACE}${forms[plurals.select(value)] ?? forms.other}`,
	};
}
