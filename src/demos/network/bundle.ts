/**
 * Gathers what is sent at one go: 160 requests or answers at once then cost little more than one. Nothing is held back:
 * the bundle leaves before the event loop goes on.
 */
export function bundle<Item>(post: (items: Item[]) => void): (item: Item) => void {
	let items: Item[] = [];
	const flush = () => {
		const gathered = items;
		items = [];
		post(gathered);
	};
	return (item) => {
		if (items.push(item) === 1) queueMicrotask(flush);
	};
}
