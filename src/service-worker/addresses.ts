/**
 * The file of the site that an address means, or null where there is none: the address itself, or the page whose
 * slash or `index.html` was typed otherwise.
 */
export function fileFor(path: string, files: ReadonlySet<string>): string | null {
	if (files.has(path)) return path;
	const page = path.replace(/(^|\/)index\.html$/, '$1');
	if (files.has(page)) return page;
	return files.has(`${page}/`) ? `${page}/` : null;
}

/** The address as it is named in the list of files; as it stands where its escapes mean nothing. */
export function decodeAddress(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

/** Whether an address looks like that of a page rather than of a file with an extension. */
export function isPageAddress(path: string): boolean {
	return path.endsWith('/') || path.endsWith('.html') || !/\.[a-z0-9]+$/i.test(path);
}

/** A page that is asked for by this parameter is isolated, so that it may share memory with its workers; no other is. */
const SHARED_MEMORY = 'shared-memory';

export function asksForIsolation(address: URL): boolean {
	return address.searchParams.has(SHARED_MEMORY);
}

export function askForIsolation(address: URL): URL {
	const asking = new URL(address);
	asking.searchParams.set(SHARED_MEMORY, '');
	return asking;
}
