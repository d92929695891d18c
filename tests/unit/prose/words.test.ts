import { describe, expect, it } from 'vitest';
import { englishFiles, readText, russianFiles, russianLines } from './texts.ts';

/** What a reader would take for something else: the one word for it, and what it is not called. */
const RUSSIAN = [
	['веб-воркер', /рабоч\S*[ \u00a0]поток|поток\S*[ \u00a0]браузера|воркер(?<!веб-воркер)|вебворкер/iu],
	['блокировка', /мьютекс|(?<!\p{L})(?:лок(?:а|ом|и)?|зам(?:ок|ка|ком))(?!\p{L})/iu],
	['трасса', /тр[еэ]йс|трассировк/iu],
	['тайм-аут', /тайма?аут|time-?out[ \u00a0]/iu],
	['эмулируется', /эмулирован/iu],
	['автор, а не «статья», о том, по чему сделана страница', /как в статье|из статьи|числа(?:х)? статьи/iu],
] as const;

const ENGLISH = [
	['web worker', /workers? of the browser|thread of the browser/i],
	[
		'American spelling',
		/licence|neighbour|behaviou?r(?<!behavior)|colou?r(?<!color)|optimis|analys(?:e|ing)|catalogue|grey/i,
	],
	['speedup, startup', /speed-up|start-up/i],
	[
		'run again, fix, elapsed',
		/\bmend|laborator|\bso many (?!happened)\w+ (?:compute|run)|one a (?:strategy|call|page|core)|it takes Chrome|[Cc]heck the network/,
	],
	['the author, not “the article”, of what a page is made from', /as in the article|the article’s/i],
] as const;

describe.each(russianFiles)('the words of %s', (file) => {
	it.each(RUSSIAN)('keep to «%s»', (_, others) => {
		expect(russianLines(file).filter((line) => others.test(line))).toEqual([]);
	});

	it('separate thousands by a space, from four digits on', () => {
		const years = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
		const standards = /ISO 8601/g;
		const said = russianLines(file).map((line) => line.replace(years, '').replace(standards, ''));
		expect(said.filter((line) => /(?<![\d.&#\p{L}])\d{4,}/u.test(line.replace(/\\u[\da-f]{4}/gi, ' ')))).toEqual([]);
	});
});

describe.each(englishFiles)('the words of %s', (file) => {
	it.each(ENGLISH)('keep to “%s”', (_, others) => {
		expect(
			readText(file)
				.split('\n')
				.filter((line) => others.test(line)),
		).toEqual([]);
	});
});
