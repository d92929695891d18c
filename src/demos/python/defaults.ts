/** The world of a program that asks for nothing, whether it runs by the clock or under a schedule. */
import type { NetworkBehaviour } from '../contract.ts';

export const FILE_NAME = 'main.py';
/** As `sys.getswitchinterval()` of CPython has it. */
export const SWITCH_INTERVAL_MS = 5;
export const NETWORK: NetworkBehaviour = { latencyMs: 94, jitterMs: 0, failurePercent: 0 };
