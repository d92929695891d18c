/**
 * The file system of an interpreter as it was at one moment: every node, every folder's list, every open file. Works
 * on the nodes of Emscripten's MEMFS themselves, so it needs not know what was done to them. Contents of files are
 * copied only when somebody is about to write to them.
 *
 * On an upgrade: nodes must still hold all of their state in own properties, folders their list in `contents`, files
 * their bytes in `contents`, which `stream_ops.write` alone changes in place; `FS.nameTable` must be the only index.
 */

/** A file, folder, link or device of Emscripten's file system. */
export interface FileNode {
	contents?: Uint8Array | Record<string, FileNode> | null;
	mounted?: { readonly root: FileNode } | null;
	stream_ops: { write?: Write };
}

type Write = (stream: { readonly node: FileNode }, ...rest: unknown[]) => number;

/** A file that is open, or that was: closing it takes its number from it. It shares its place and its mode with its duplicates. */
interface OpenFile {
	readonly fd: number | null;
	readonly shared: Record<string, unknown>;
}

/** The parts of Emscripten's `FS` that hold its state. */
export interface FileSystem {
	readonly root: FileNode;
	nameTable: (FileNode | undefined)[];
	streams: (OpenFile | null | undefined)[];
	currentPath: string;
	nextInode: number;
}

export class FilesPhotograph {
	readonly #fs: FileSystem;
	readonly #nodes = new Map<FileNode, object>();
	readonly #lists = new Map<FileNode, Record<string, FileNode>>();
	/** The contents of files that were written to since, as they were. */
	readonly #written = new Map<FileNode, Uint8Array>();
	readonly #nameTable: readonly (FileNode | undefined)[];
	readonly #streams: readonly (OpenFile | null | undefined)[];
	/** By object: an open file, or what it shares. */
	readonly #open: ReadonlyMap<object, object>;
	readonly #rest: Pick<FileSystem, 'currentPath' | 'nextInode'>;

	constructor(fs: FileSystem) {
		this.#fs = fs;
		this.#visit(fs.root);
		this.#nameTable = [...fs.nameTable];
		this.#streams = [...fs.streams];
		const open = this.#streams.flatMap((file) => (file ? [file, file.shared] : []));
		this.#open = new Map(open.map((object) => [object, { ...object }]));
		this.#rest = { currentPath: fs.currentPath, nextInode: fs.nextInode };
	}

	restore() {
		for (const [node, state] of this.#nodes) putBack(node, state);
		for (const [node, list] of this.#lists) node.contents = { ...list };
		for (const [node, contents] of this.#written) node.contents = contents;
		this.#written.clear();
		this.#fs.nameTable.splice(0, Number.POSITIVE_INFINITY, ...this.#nameTable);
		this.#fs.streams.splice(0, Number.POSITIVE_INFINITY, ...this.#streams);
		for (const [object, state] of this.#open) putBack(object, state);
		Object.assign(this.#fs, this.#rest);
	}

	/**
	 * What is no more to be found where it was, and what is new or was written to; folders before what lies in them.
	 * Folders of `besides`, by their paths, are not looked into.
	 */
	changes(besides: ReadonlySet<string>): { readonly removed: readonly string[]; readonly added: readonly string[] } {
		const removed: string[] = [];
		const added: string[] = [];
		const compare = (folder: FileNode, path: string) => {
			const now = folder.contents as Record<string, FileNode>;
			const before = this.#lists.get(folder) ?? {};
			for (const name of Object.keys(before)) if (now[name] !== before[name]) removed.push(`${path}/${name}`);
			for (const [name, node] of Object.entries(now)) {
				const isNew = now[name] !== before[name] || this.#written.has(node);
				if (isNew) added.push(`${path}/${name}`);
				const isOfInterest = isFolder(node) && !node.mounted && !besides.has(`${path}/${name}`);
				if (isOfInterest) compare(node, `${path}/${name}`);
			}
		};
		compare(this.#fs.root, '');
		return { removed, added };
	}

	#visit(node: FileNode) {
		if (this.#nodes.has(node)) return;
		this.#watchWrites(node);
		this.#nodes.set(node, { ...node });
		if (node.mounted) this.#visit(node.mounted.root);
		if (!node.contents || ArrayBuffer.isView(node.contents)) return;
		this.#lists.set(node, { ...node.contents });
		for (const child of Object.values(node.contents)) this.#visit(child);
	}

	/** A node's operations are shared with its kind; a file that is photographed gets operations of its own. */
	#watchWrites(node: FileNode) {
		const { write } = node.stream_ops;
		if (!write || !ArrayBuffer.isView(node.contents)) return;
		node.stream_ops = {
			...node.stream_ops,
			write: (stream, ...rest) => {
				this.#saveContents(node);
				return write(stream, ...rest);
			},
		};
	}

	#saveContents(node: FileNode) {
		const { contents } = node;
		if (this.#written.has(node) || !ArrayBuffer.isView(contents)) return;
		this.#written.set(node, contents.slice());
	}
}

function isFolder({ contents }: FileNode): boolean {
	return Boolean(contents) && !ArrayBuffer.isView(contents);
}

function putBack(target: object, state: object) {
	for (const key of Object.keys(target)) if (!(key in state)) Reflect.deleteProperty(target, key);
	Object.assign(target, state);
}
