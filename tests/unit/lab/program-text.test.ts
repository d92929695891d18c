import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../src/components/lab/program/settings/settings.ts';
import { toProgramHash } from '../../../src/components/lab/program/text/program-link.ts';
import { FIRST_PROGRAM } from '../../../src/components/lab/program/text/programs.ts';
import { createProgramText } from '../../../src/components/lab/program/text/use-program-text.ts';
import { FROM_LINK } from '../../../src/components/lab/program/text/workspace.ts';

const FIRST = 'print("the first")\n';
const KEY = 'lab /';

/** What the page and the browser are to the text. */
let hash: string;
let hashListeners: Map<string, () => void>;
let replaced: string[];
let storages: Record<'tab' | 'site', Map<string, string>>;

const storageOver = (map: Map<string, string>) => ({
	getItem: (key: string) => map.get(key) ?? null,
	setItem: (key: string, value: string) => void map.set(key, value),
	removeItem: (key: string) => void map.delete(key),
});

beforeEach(() => {
	vi.useFakeTimers();
	hash = '';
	replaced = [];
	hashListeners = new Map();
	storages = { tab: new Map(), site: new Map() };
	vi.stubGlobal('location', {
		get hash() {
			return hash;
		},
		pathname: '/lab/',
		search: '?a=1',
	});
	vi.stubGlobal('history', {
		state: null,
		replaceState(_: unknown, __: string, address: string) {
			replaced.push(address);
			hash = /#.*/.exec(address)?.[0] ?? '';
		},
	});
	vi.stubGlobal('addEventListener', (name: string, listener: () => void) => hashListeners.set(name, listener));
	vi.stubGlobal('removeEventListener', (name: string) => hashListeners.delete(name));
	vi.stubGlobal('sessionStorage', storageOver(storages.tab));
	vi.stubGlobal('localStorage', storageOver(storages.site));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** A page opened with what stands in its editor, and the text over it when all has come. */
async function openPage(standing = FIRST) {
	const editor = { text: standing, setText: vi.fn(), mark: vi.fn() };
	editor.setText.mockImplementation((text: string) => {
		editor.text = text;
	});
	const onOpen = vi.fn();
	const onSettings = vi.fn();
	const { text, start } = createProgramText({
		editor: { current: editor as never },
		firstSource: FIRST,
		locale: 'ru',
		onOpen,
		onSettings,
		addressOfSettings: () => '&latency=7',
	});
	const close = start();
	const write = (written: string) => {
		editor.text = written;
		text.onEdit();
	};
	if (!text.isThere.value) await waitFor(() => expect(text.isThere.value).toBe(true));
	return { editor, onOpen, onSettings, text, close, write };
}

/** As long as it takes on a machine that is busy. */
const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 60_000 });

/** The reader follows a link within the page. */
async function follow(next: string, until: () => boolean) {
	hash = next;
	hashListeners.get('hashchange')?.();
	await waitFor(() => expect(until()).toBe(true));
}

const linkTo = async (source: string, settings = {}, checks = '') => {
	const defaults = defaultSettings(0);
	return (await toProgramHash(source, { ...defaults, ...settings }, defaults, checks)) ?? '';
};

/** What a next visit would find. */
const keptText = () => JSON.parse(storages.site.get(KEY) ?? 'null');

describe('a page that is opened', () => {
	it('has the first program, unchanged, and keeps nothing', async () => {
		const { text, editor, onOpen } = await openPage();
		expect(text.workspace.origin.value).toBe(FIRST_PROGRAM);
		expect(text.workspace.isChanged.value).toBe(false);
		expect(editor.setText).not.toHaveBeenCalled();
		expect(onOpen).not.toHaveBeenCalled();
		vi.advanceTimersByTime(10_000);
		expect(storages.site.size).toBe(0);
	});

	it('brings back what was written at an earlier visit', async () => {
		storages.site.set(
			KEY,
			JSON.stringify({ current: 'mine', origin: 'pool.py', earlier: [{ text: 'older', origin: null, replacedAt: 1 }] }),
		);
		const { text, editor } = await openPage();
		expect(editor.text).toBe('mine');
		expect(text.workspace.isChanged.value).toBe(true);
		expect(text.workspace.earlier.value).toMatchObject([{ text: 'older' }]);
	});

	it('leaves alone what was written before the script came, even where an earlier text is kept', async () => {
		storages.site.set(KEY, JSON.stringify({ current: 'mine', origin: null, earlier: [] }));
		const { text, editor } = await openPage('written early');
		expect(editor.text).toBe('written early');
		expect(text.workspace.isChanged.value).toBe(true);
		expect(text.workspace.origin.value).toBe(FIRST_PROGRAM);
	});

	it('by a link has the program of the link with its settings, and what was kept is put aside', async () => {
		storages.site.set(KEY, JSON.stringify({ current: 'mine', origin: null, earlier: [] }));
		hash = await linkTo('theirs\n', { cpus: 3 });
		const { text, editor, onOpen } = await openPage();
		expect(editor.text).toBe('theirs\n');
		expect(text.workspace.origin.value).toBe(FROM_LINK);
		expect(text.workspace.previous.value?.text).toBe('mine');
		expect(onOpen).toHaveBeenLastCalledWith({ cpus: 3 });
		expect(text.notice.value).toBeNull();
	});

	it('by a link to a listing has that, with no settings of another', async () => {
		hash = '#listing=deadlock.py';
		const { text, editor, onOpen } = await openPage();
		expect(editor.text).toContain('fork');
		expect(text.workspace.origin.value).toBe('deadlock.py');
		expect(onOpen).toHaveBeenLastCalledWith({});
	});

	it('by settings alone has those, and the text that was kept', async () => {
		storages.site.set(KEY, JSON.stringify({ current: 'mine', origin: null, earlier: [] }));
		hash = '#latency=7&time=9';
		const { editor, onOpen, onSettings } = await openPage();
		expect(editor.text).toBe('mine');
		expect(onSettings).toHaveBeenCalledWith({ latencyMs: 7, timeS: 9 });
		expect(onOpen).not.toHaveBeenCalled();
	});

	it('by a link, and given back as it was, is in the address as the link was', async () => {
		const link = await linkTo('theirs');
		hash = link;
		const { text, write } = await openPage();
		write('mine');
		text.reset();
		expect(hash).toBe(`${link}&latency=7`);
	});

	it('by an anchor of its own stays as it was', async () => {
		hash = '#limits';
		const { text, editor } = await openPage();
		expect(editor.text).toBe(FIRST);
		expect(text.notice.value).toBeNull();
	});
});

describe('a link that cannot be opened', () => {
	it.each([
		['#code=abcdefgh', { kind: 'brokenLink' }],
		[`#code=${'A'.repeat(70_000)}`, { kind: 'oversizedLink' }],
	])('%.12s says so, and leaves an empty editor of no origin', async (address, notice) => {
		hash = address;
		const { text, editor } = await openPage();
		expect(text.notice.value).toEqual(notice);
		expect(editor.text).toBe('');
		expect(text.workspace.origin.value).toBeNull();
	});

	it('to a listing that there is not, says so, and leaves the program', async () => {
		hash = '#listing=no-such.py';
		const { text, editor } = await openPage();
		expect(text.notice.value).toEqual({ kind: 'unknownListing' });
		expect(editor.text).toBe(FIRST);
	});

	it('wholly, names the parts that mean nothing, and opens the rest', async () => {
		hash = `${await linkTo('theirs')}&colour=red`;
		const { text, editor } = await openPage();
		expect(text.notice.value).toEqual({ kind: 'linkNotUnderstood', parts: ['colour=red'] });
		expect(editor.text).toBe('theirs');
	});
});

describe('what the reader writes', () => {
	it('is kept soon, in one go, and at once where the page is left', async () => {
		const { write } = await openPage();
		write('a');
		vi.advanceTimersByTime(200);
		write('ab');
		vi.advanceTimersByTime(200);
		expect(keptText()).toBeNull();
		vi.advanceTimersByTime(200);
		expect(keptText()).toMatchObject({ current: 'ab', origin: FIRST_PROGRAM });
		write('abc');
		hashListeners.get('pagehide')?.();
		expect(keptText()).toMatchObject({ current: 'abc' });
	});

	it('takes the link out of the address, so that a reload brings it back; what nobody changed does not', async () => {
		hash = await linkTo('theirs');
		const { write } = await openPage();
		write('theirs');
		expect(replaced).toEqual([]);
		write('mine now');
		expect(replaced).toEqual(['/lab/?a=1#latency=7']);
		write('mine, and more');
		expect(replaced).toHaveLength(1);
	});

	it('is put aside where another link comes, and comes back when it is asked for', async () => {
		const { text, editor, write } = await openPage();
		write('mine');
		await follow(await linkTo('theirs'), () => editor.text === 'theirs');
		expect(text.workspace.previous.value?.text).toBe('mine');
		text.takeBack();
		expect(editor.text).toBe('mine');
		expect(hash).toBe('#latency=7');
		vi.advanceTimersByTime(1_000);
		expect(keptText()).toMatchObject({ current: 'mine' });
	});

	it('that was put aside is told of until that is noted, and can be had after', async () => {
		const { text, editor, write } = await openPage();
		write('mine');
		await follow(await linkTo('theirs'), () => editor.text === 'theirs');
		vi.advanceTimersByTime(1_000);
		expect(keptText()).toMatchObject({ current: 'mine' });
		text.dismiss();
		vi.advanceTimersByTime(1_000);
		expect(keptText()).toMatchObject({ current: null, earlier: [{ text: 'mine' }] });
		text.takeBack(text.workspace.earlier.value[0]);
		expect(editor.text).toBe('mine');
	});
});

describe('checks', () => {
	it('of a link stay in the address until they are changed, and Reset brings them back', async () => {
		const link = await linkTo('theirs', {}, 'assert 1');
		hash = link;
		const { text } = await openPage();
		expect(text.workspace.checks.value).toBe('assert 1');
		text.writeAddress();
		expect(new URLSearchParams(hash.slice(1)).get('checks')).toBe(new URLSearchParams(link.slice(1)).get('checks'));
		text.onEditChecks('assert 2');
		expect(hash).toBe('#latency=7');
		vi.advanceTimersByTime(1_000);
		expect(keptText()).toMatchObject({ current: 'theirs', checks: 'assert 2' });
		text.reset();
		expect(text.workspace.checks.value).toBe('assert 1');
		text.takeBack();
		expect(text.workspace.checks.value).toBe('assert 2');
	});

	it('do not go over to another program', async () => {
		hash = await linkTo('theirs', {}, 'assert 1');
		const { text, editor } = await openPage();
		text.choose('barrier.py');
		await waitFor(() => expect(editor.text).toContain('Barrier'));
		expect(text.workspace.checks.value).toBe('');
		expect(hash).toBe('#listing=barrier.py&latency=7');
	});
});

describe('another program', () => {
	it('of the picker takes the editor, its marks and the address', async () => {
		hash = `${await linkTo('theirs')}&colour=red`;
		const { text, editor } = await openPage();
		editor.mark.mockClear();
		text.choose('barrier.py');
		await waitFor(() => expect(editor.text).toContain('Barrier'));
		expect(text.workspace.origin.value).toBe('barrier.py');
		expect(text.notice.value).toBeNull();
		expect(editor.mark).toHaveBeenCalledWith(null);
		await waitFor(() => expect(replaced).toEqual(['/lab/?a=1#listing=barrier.py&latency=7']));
	});

	it('ends its lines as every editor has them, which is no change of the reader’s', async () => {
		hash = await linkTo('a\r\nb\rc\n');
		const { text, editor, write } = await openPage();
		expect(editor.text).toBe('a\nb\nc\n');
		write('a\nb\nc\n');
		expect(text.workspace.isChanged.value).toBe(false);
	});

	it('of a link that a later one overtook is not opened', async () => {
		const { editor, onOpen } = await openPage();
		const [slow, quick] = [await linkTo('slow'), await linkTo('quick')];
		hash = slow;
		hashListeners.get('hashchange')?.();
		await follow(quick, () => editor.text === 'quick');
		expect(onOpen).toHaveBeenCalledOnce();
	});
});

describe('Reset', () => {
	it('brings a program of the picker back as it was', async () => {
		const { text, editor, write } = await openPage();
		text.choose('barrier.py');
		await waitFor(() => expect(editor.text).toContain('Barrier'));
		const whole = editor.text;
		write('mine');
		text.reset();
		await waitFor(() => expect(editor.text).toBe(whole));
		expect(text.workspace.isChanged.value).toBe(false);
	});

	it('brings that of a link back, and that of an unknown beginning to the first', async () => {
		hash = await linkTo('theirs');
		const { text, editor, write } = await openPage();
		write('mine');
		text.reset();
		expect(editor.text).toBe('theirs');
		text.takeBack();
		text.reset();
		await waitFor(() => expect(text.workspace.origin.value).toBe(FIRST_PROGRAM));
	});
});

it('a page that is left listens no more', async () => {
	const { close } = await openPage();
	expect([...hashListeners.keys()].sort()).toEqual(['hashchange', 'pagehide']);
	close();
	expect(hashListeners.size).toBe(0);
});
