import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files of a built site, as paths from its root with forward slashes, in a stable order. */
export async function distFiles(dir: URL): Promise<string[]> {
	const root = fileURLToPath(dir);
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

/** The pages among them. */
export async function distPages(dir: URL): Promise<string[]> {
	return (await distFiles(dir)).filter((file) => file.endsWith('.html'));
}

/** Puts into the place of every page of a built site what is made of it; returns how many there are. */
export async function rewritePages(
	dir: URL,
	rewrite: (html: string, page: string) => string | Promise<string>,
): Promise<number> {
	const pages = await distPages(dir);
	for (const page of pages) {
		const file = new URL(page, dir);
		await writeFile(file, await rewrite(await readFile(file, 'utf8'), page));
	}
	return pages.length;
}
