/**
 * Loads the page again with its scripts from the network, whatever was kept of them: one that came cut in half would
 * else be the same after every reload. Where there is no network the page stays: what is open of it may be all there is.
 */
export async function reloadAfresh(): Promise<void> {
	try {
		await fetch(location.href, { cache: 'reload' });
	} catch {
		return;
	}
	const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
	// Of what did not come, not every browser keeps an entry.
	const wanted = [...document.scripts].map(({ src }) => src);
	const ours = [...loaded, ...wanted].filter(
		(address) => address.startsWith(location.origin) && new URL(address).pathname.endsWith('.js'),
	);
	await Promise.all([...new Set(ours)].map(renew));
	location.reload();
}

async function renew(address: string): Promise<void> {
	try {
		// Past the service worker too: an unknown query is no file that it keeps.
		const { ok } = await fetch(`${address}?${Date.now()}`, { cache: 'reload' });
		if (!ok) return;
		for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
		await fetch(address, { cache: 'reload' });
	} catch (error) {
		// The others may be what is the matter.
		console.error(error);
	}
}
