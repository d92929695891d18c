import { describe, expect, it } from 'vitest';
import type { KeptText } from '../../../src/components/lab/program/text/kept-text.ts';
import {
	createWorkspace,
	FROM_LINK,
	KEPT_TEXTS,
	type Workspace,
} from '../../../src/components/lab/program/text/workspace.ts';
import type { Keeping } from '../../../src/components/storage.ts';

/** A store that holds one text. */
function storeOf(kept: KeptText | null, outcome: Keeping = 'kept') {
	const store = {
		kept,
		load: () => store.kept,
		save(text: KeptText | null) {
			store.kept = text;
			return outcome;
		},
	};
	return store;
}
const opened = (kept: KeptText | null = null) => {
	const store = storeOf(kept);
	return { store, workspace: createWorkspace(store) };
};

/** Takes back one of those that were replaced, by its text. */
const takeBack = ({ earlier, takeBack }: Workspace, wanted: string) =>
	takeBack(earlier.value.find(({ text }) => text === wanted) ?? null);

describe('the text in the editor', () => {
	it('is put aside when a link replaces what the reader wrote, and comes back', () => {
		const { workspace } = opened();
		workspace.open('pool.py', 'pool');
		workspace.edit('pool, mine');
		workspace.open(FROM_LINK, 'theirs');
		expect(workspace.previous.value?.text).toBe('pool, mine');
		expect(workspace.isChanged.value).toBe(false);
		expect(workspace.takeBack()).toBe('pool, mine');
		expect(workspace.isChanged.value).toBe(true);
		expect(workspace.previous.value).toBeNull();
	});

	it('changes places with what was put aside where both are the reader’s', () => {
		const { workspace } = opened();
		workspace.open('pool.py', 'pool');
		workspace.edit('first');
		workspace.open(FROM_LINK, 'theirs');
		workspace.edit('second');
		expect(workspace.takeBack()).toBe('first');
		expect(workspace.takeBack()).toBe('second');
	});

	it('that nobody changed is no loss, and puts nothing aside', () => {
		const { workspace } = opened();
		workspace.open('pool.py', 'pool');
		workspace.edit('pool!');
		workspace.edit('pool');
		expect(workspace.isChanged.value).toBe(false);
		workspace.open('barrier.py', 'barrier');
		expect(workspace.previous.value).toBeNull();
	});

	it('stays put aside when unchanged programs come and go', () => {
		const { workspace } = opened();
		workspace.open('pool.py', 'pool');
		workspace.edit('mine');
		workspace.open('barrier.py', 'barrier');
		workspace.open('deadlock.py', 'deadlock');
		expect(workspace.previous.value?.text).toBe('mine');
		workspace.dismiss();
		expect(workspace.previous.value).toBeNull();
		expect(takeBack(workspace, 'mine')).toBe('mine');
	});

	it('of an earlier visit is the reader’s, whatever it is changed to', () => {
		const { workspace } = opened({ current: 'mine', checks: '', origin: 'pool.py', earlier: [] });
		expect(workspace.load()).toBe('mine');
		expect(workspace.origin.value).toBe('pool.py');
		workspace.edit('mine, too');
		workspace.edit('mine');
		expect(workspace.isChanged.value).toBe(true);
		workspace.open(FROM_LINK, 'theirs');
		expect(workspace.previous.value?.text).toBe('mine');
	});

	it('is kept where it is the reader’s, and else what was put aside', () => {
		const { store, workspace } = opened();
		workspace.open('pool.py', 'pool');
		workspace.save();
		expect(store.kept).toBeNull();
		workspace.edit('mine');
		workspace.save();
		expect(store.kept).toEqual({ current: 'mine', checks: '', origin: 'pool.py', earlier: [] });
		workspace.open(FROM_LINK, 'theirs');
		workspace.save();
		expect(store.kept).toEqual({ current: 'mine', checks: '', origin: 'pool.py', earlier: [] });
	});

	it('that was replaced stays to be had, however many others follow, also at the next visit', () => {
		const { store, workspace } = opened();
		workspace.open('a.py', 'a');
		workspace.edit('mine of a');
		workspace.open('b.py', 'b');
		workspace.edit('mine of b');
		workspace.open('c.py', 'c');
		workspace.dismiss();
		workspace.save();
		const next = createWorkspace(store);
		expect(next.load()).toBeNull();
		expect(next.earlier.value.map(({ text }) => text)).toEqual(['mine of b', 'mine of a']);
		expect(takeBack(next, 'mine of a')).toBe('mine of a');
		expect(next.origin.value).toBe('a.py');
		expect(next.earlier.value.map(({ text }) => text)).toEqual(['mine of b']);
	});

	it('makes room for later ones when there are many', () => {
		const { workspace } = opened();
		for (let number = 0; number < 2 * KEPT_TEXTS; number++) {
			workspace.open('a.py', 'a');
			workspace.edit(`text ${number}`);
		}
		expect(workspace.earlier.value).toHaveLength(KEPT_TEXTS);
		expect(takeBack(workspace, `text ${2 * KEPT_TEXTS - 2}`)).not.toBeNull();
	});

	it('that is empty is not worth a way back', () => {
		const { workspace } = opened();
		workspace.open('pool.py', 'pool');
		workspace.edit(' \n');
		workspace.open(FROM_LINK, 'theirs');
		expect(workspace.previous.value).toBeNull();
	});

	it('that could not be kept is told', () => {
		const workspace = createWorkspace(storeOf(null, 'full'));
		workspace.open('pool.py', 'pool');
		workspace.edit('mine');
		workspace.save();
		expect(workspace.keeping.value).toBe('full');
	});

	it('has its checks with it, wherever it goes', () => {
		const { store, workspace } = opened();
		workspace.open('pool.py', 'pool');
		workspace.editChecks('assert 1');
		expect(workspace.isChanged.value).toBe(true);
		workspace.save();
		expect(store.kept).toMatchObject({ current: 'pool', checks: 'assert 1' });
		workspace.open(FROM_LINK, 'pool', 'assert 2');
		expect(workspace.checks.value).toBe('assert 2');
		expect(workspace.isChanged.value).toBe(false);
		workspace.editChecks('assert 3');
		expect(workspace.takeBack()).toBe('pool');
		expect(workspace.checks.value).toBe('assert 1');
		expect(workspace.earlier.value.map(({ checks }) => checks)).toEqual(['assert 3']);
		const next = createWorkspace(store);
		next.load();
		expect(next.checks.value).toBe('assert 1');
	});

	it('whose checks are as they were is not changed', () => {
		const { workspace } = opened();
		workspace.open(FROM_LINK, 'theirs', 'assert 1');
		workspace.editChecks('');
		expect(workspace.isChanged.value).toBe(true);
		workspace.editChecks('assert 1');
		expect(workspace.isChanged.value).toBe(false);
	});
});
