import { describe, expect, it } from 'vitest';
import { createTextStore } from '../../../src/components/lab/program/text/kept-text.ts';

/** A browser's storage with room for so many characters. */
function storage(room = Number.POSITIVE_INFINITY) {
	const items = new Map<string, string>();
	return {
		items,
		getItem: (key: string) => items.get(key) ?? null,
		setItem(key: string, value: string) {
			if (value.length > room) throw new DOMException('Full', 'QuotaExceededError');
			items.set(key, value);
		},
		removeItem: (key: string) => void items.delete(key),
	};
}
const forbidden = () => {
	throw new DOMException('No', 'SecurityError');
};
const earlier = [{ text: 'print(0)', checks: 'assert 0', origin: null, replacedAt: 5 }];
const text = { current: 'print(1)', checks: '', origin: 'pool.py', earlier };

describe('the text of the laboratory', () => {
	it('is there at the next visit', () => {
		const site = storage();
		expect(createTextStore('lab', storage, () => site).save(text)).toBe('kept');
		expect(createTextStore('lab', storage, () => site).load()).toEqual(text);
	});

	it('is each tab’s own while the tab is open', () => {
		const site = storage();
		const tabs = [storage(), storage()];
		const stores = tabs.map((tab) =>
			createTextStore(
				'lab',
				() => tab,
				() => site,
			),
		);
		stores[0]?.save(text);
		stores[1]?.save({ current: 'other', checks: '', origin: null, earlier: [] });
		expect(stores[0]?.load()).toEqual(text);
	});

	it('that finds no room is told, and an older one is not taken for it', () => {
		const tab = storage(180);
		const site = storage(180);
		const store = createTextStore(
			'lab',
			() => tab,
			() => site,
		);
		expect(store.save(text)).toBe('kept');
		expect(store.save({ current: 'x'.repeat(200), checks: '', origin: null, earlier: [] })).toBe('full');
		expect(tab.items.size).toBe(0);
	});

	it('is told to be kept nowhere where storage is forbidden', () => {
		const store = createTextStore('lab', forbidden, forbidden);
		expect(store.save(text)).toBe('refused');
		expect(store.load()).toBeNull();
	});

	it('that was kept before there were checks has none', () => {
		const site = storage();
		site.setItem('lab', '{"current":"a","origin":null,"earlier":[{"text":"b","origin":null,"replacedAt":5}]}');
		expect(createTextStore('lab', storage, () => site).load()).toEqual({
			current: 'a',
			checks: '',
			origin: null,
			earlier: [{ text: 'b', checks: '', origin: null, replacedAt: 5 }],
		});
	});

	it.each(['', '{', 'null', '[]', '{"current":1}', '"text"'])('that something else wrote is not taken: %s', (json) => {
		const site = storage();
		site.setItem('lab', json);
		expect(createTextStore('lab', storage, () => site).load()).toBeNull();
	});
});
