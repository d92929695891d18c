import type { Locale } from '../../../demos/contract.ts';
import { labTexts } from '../../../i18n/lab.ts';

/** What a stuck thread waits for, in the reader's language; what the engine has other words for stays as it is. */
export function waitsForWords(waitsFor: string, locale: Locale): string {
	const texts = labTexts[locale].waitsFor;
	const end = /^the end of (.+)$/.exec(waitsFor);
	if (end) return texts.end(end[1] as string);
	const lock = /^(R?Lock)(?: "(.+?)")?(?:, held by (.+))?$/.exec(waitsFor);
	if (lock) return texts.lock(lock[1] as string, lock[2] ?? null, lock[3] ?? null);
	const start = /^its start: no more than (\d+) processes can live at once$/.exec(waitsFor);
	if (start) return texts.start(Number(start[1]));
	if (waitsFor === 'nothing that will come') return texts.nothing;
	if (waitsFor === 'a future that nobody completes') return texts.future;
	return waitsFor;
}
