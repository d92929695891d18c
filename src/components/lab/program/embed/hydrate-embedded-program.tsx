import { hydrate } from 'preact';
import { localeOf } from '../../../../i18n/locales.ts';
import { EmbeddedProgram } from './EmbeddedProgram.tsx';
import type { EmbeddedSource } from './embedded-source.ts';

export function hydrateEmbeddedProgram(island: HTMLElement, program: EmbeddedSource): void {
	hydrate(<EmbeddedProgram program={program} locale={localeOf(document.documentElement.lang)} />, island);
}
