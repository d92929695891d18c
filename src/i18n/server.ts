import { byLocale } from './by-locale.ts';
import type { server as shape } from './ru/server.ts';

export type ServerTexts = typeof shape;

/** Texts of the form that asks a reader’s own server, by language. */
export const serverTexts = byLocale(import.meta.glob<ServerTexts>('./*/server.ts', { import: 'server', eager: true }));
