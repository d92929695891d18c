import { expect, it } from 'vitest';
import { tieWords } from '../../src/i18n/tie-words.ts';

it.each([
	['и в одном процессе', 'и\u00A0в\u00A0одном процессе'],
	['память — общая', 'память\u00A0— общая'],
	['так ли это', 'так\u00A0ли\u00A0это'],
	['через 5 мс', 'через 5\u00A0мс'],
	['с шагом 5 мкс', 'с\u00A0шагом 5\u00A0мкс'],
	['от 5 000 000 до 40 %', 'от\u00A05\u202F000\u202F000 до\u00A040\u00A0%'],
	['около 46 секунд', 'около 46\u00A0секунд'],
	['от 1 до n − 1', 'от\u00A01 до\u00A0n\u00A0−\u00A01'],
	['2 · 3 + 2 = 8', '2\u00A0·\u00A03\u00A0+\u00A02\u00A0= 8'],
	['GIL и потоки', 'GIL и\u00A0потоки'],
])('ties «%s»', (text, tied) => expect(tieWords(text, 'ru')).toBe(tied));

it.each([
	['a delay of 94 ms, 2 s in all', 'a delay of 94\u00A0ms, 2\u00A0s in all'],
	['I had a 5 story house', 'I had a 5 story house'],
	['2 · 3 + 2 = 8', '2\u00A0·\u00A03\u00A0+\u00A02\u00A0= 8'],
])('ties “%s”', (text, tied) => expect(tieWords(text, 'en')).toBe(tied));
