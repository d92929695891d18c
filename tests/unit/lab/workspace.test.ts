import { describe, expect, it } from 'vitest';
import type { Keeping, KeptText } from '../../../src/components/lab/program/text/kept-text.ts';
import { createWorkspace, FROM_LINK } from '../../../src/components/lab/program/text/workspace.ts';

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

describe('the text in the editor', () => {
	it('is put aside when a link replaces what the reader wrote, and comes back', () => {
		const { workspace } = opened();
		workspace.open('pool.py', 'pool');
		workspace.edit('pool, mine');
		workspace.open(FROM_LINK, 'theirs');
		expect(workspace.previous.value).toBe('pool, mine');
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
		expect(workspace.previous.value).toBe('mine');
		workspace.dismiss();
		expect(workspace.takeBack()).toBeNull();
	});

	it('of an earlier visit is the reader’s, whatever it is changed to', () => {
		const { workspace } = opened({ current: 'mine', origin: 'pool.py', previous: 'older' });
		expect(workspace.load()).toBe('mine');
		expect(workspace.origin.value).toBe('pool.py');
		workspace.edit('mine, too');
		workspace.edit('mine');
		expect(workspace.isChanged.value).toBe(true);
		workspace.open(FROM_LINK, 'theirs');
		expect(workspace.previous.value).toBe('mine');
	});

	it('is kept where it is the reader’s, and else what was put aside', () => {
		const { store, workspace } = opened();
		workspace.open('pool.py', 'pool');
		workspace.save();
		expect(store.kept).toBeNull();
		workspace.edit('mine');
		workspace.save();
		expect(store.kept).toEqual({ current: 'mine', origin: 'pool.py', previous: null });
		workspace.open(FROM_LINK, 'theirs');
		workspace.save();
		expect(store.kept).toEqual({ current: 'mine', origin: null, previous: null });
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
});
