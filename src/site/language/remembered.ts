import { keep, kept } from '../storage.ts';

const NAME = 'locale';

/** The language that the reader chose at an earlier page; null where none was, or storage is forbidden. */
export const rememberedLanguage = (): string | null => kept(NAME);

/** Where that cannot be kept, the offer comes again at the next page. */
export const rememberLanguage = (language: string): void => keep(NAME, language);
