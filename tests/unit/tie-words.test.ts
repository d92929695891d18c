import { expect, it } from 'vitest';
import { tieWords } from '../../src/integrations/tie-words.ts';

it.each([
	['и в одном процессе', 'и\u00A0в\u00A0одном процессе'],
	['память — общая', 'память\u00A0— общая'],
	['так ли это', 'так\u00A0ли\u00A0это'],
	['через 5 мс', 'через 5\u00A0мс'],
	['от 5 000 000 до 40 %', 'от\u00A05\u00A0000\u00A0000 до\u00A040\u00A0%'],
	['GIL и потоки', 'GIL и\u00A0потоки'],
])('ties «%s»', (text, tied) => expect(tieWords(text)).toBe(tied));
