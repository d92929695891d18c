/** Names as they are said and typed in Russian, and as they are written on the pages. */
const WRITTEN: Readonly<Record<string, string>> = {
	асинкио: 'asyncio',
	асинкайо: 'asyncio',
	асинцио: 'asyncio',
	гил: 'GIL',
	джил: 'GIL',
	мультипроцессинг: 'multiprocessing',
	пайтон: 'Python',
	питон: 'Python',
	пикл: 'pickle',
	трединг: 'threading',
	тред: 'поток',
	треды: 'потоки',
};

/** The words with every such name replaced; the same string where there is none. */
export function asWrittenHere(words: string): string {
	return words.replace(/\p{L}+/gu, (word) => WRITTEN[word.toLowerCase()] ?? word);
}
