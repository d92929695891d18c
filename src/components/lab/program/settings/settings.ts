/** The world that a reader's program runs in, as the form and a link speak of it: plain numbers in the units shown. */
import type { NetworkBehaviour } from '../../../../demos/contract.ts';
import type { Check, Program } from '../../../../demos/python/protocol.ts';

export const SETTING_NAMES = ['intervalMs', 'cpus', 'latencyMs', 'timeS', 'outputMb', 'memoryMb'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];
export type Settings = Readonly<Record<SettingName, number>>;

interface Bounds {
	readonly min: number;
	readonly max: number;
	readonly isWhole: boolean;
}

export const BOUNDS: Readonly<Record<SettingName, Bounds>> = {
	intervalMs: { min: 0.001, max: 10_000, isWhole: false },
	cpus: { min: 1, max: 16, isWhole: true },
	latencyMs: { min: 0, max: 60_000, isWhole: true },
	timeS: { min: 1, max: 3_600, isWhole: true },
	outputMb: { min: 1, max: 100, isWhole: true },
	memoryMb: { min: 64, max: 2_048, isWhole: true },
};

/** Those that shape the world of a program. */
export const WORLD_NAMES = ['intervalMs', 'cpus', 'latencyMs'] as const satisfies readonly SettingName[];
/** Those that end a program which reaches them. */
export const LIMIT_NAMES = ['timeS', 'outputMb', 'memoryMb'] as const satisfies readonly SettingName[];
export type LimitName = (typeof LIMIT_NAMES)[number];

/**
 * What a program gets that asks for nothing: CPython's interval, this machine's cores, the latency of the article. Five
 * minutes are enough for every listing at its article's size.
 */
export function defaultSettings(cores: number): Settings {
	const { min, max } = BOUNDS.cpus;
	const cpus = Math.min(Math.max(cores || min, min), max);
	return { intervalMs: 5, cpus, latencyMs: 94, timeS: 300, outputMb: 16, memoryMb: 512 };
}

export function isWithinBounds(name: SettingName, value: number): boolean {
	const { min, max, isWhole } = BOUNDS[name];
	return value >= min && value <= max && (!isWhole || Number.isInteger(value));
}

/** A limit raised once more: doubled, up to its bound. */
export function raised(name: LimitName, value: number): number {
	return Math.min(value * 2, BOUNDS[name].max);
}

/** What is printed is counted in 10⁶ bytes, memory in 2²⁰. */
const MEGABYTE = 1e6;
const MEBIBYTE = 2 ** 20;

export function toProgram(source: string, settings: Settings, checks: readonly Check[] = []): Program {
	return {
		// As CPython reads a file: its byte-order mark is none of its text.
		source: source.replace(/^\uFEFF/, ''),
		switchIntervalMs: settings.intervalMs,
		cpus: settings.cpus,
		network: networkOf(settings.latencyMs),
		limits: {
			timeMs: settings.timeS * 1_000,
			outputBytes: settings.outputMb * MEGABYTE,
			memoryBytes: settings.memoryMb * MEBIBYTE,
		},
		checks,
	};
}

/** The network of a program's world. */
export function networkOf(latencyMs: number): NetworkBehaviour {
	return { latencyMs, jitterMs: 0, failurePercent: 0 };
}
