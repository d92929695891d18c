import type { Locale } from '../demos/contract.ts';
import { machines as en } from './en/machines.ts';
import { type MachineTexts, machines as ru } from './ru/machines.ts';

/** What files for programs say by language. */
export const machineTexts: Readonly<Record<Locale, MachineTexts>> = { ru, en };
