import type { Aliases } from '../aliases.ts';

export const aliases: Aliases = {};
