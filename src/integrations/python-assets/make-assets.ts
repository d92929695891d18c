/** Makes the files that an interpreter boots from, once for each state of their sources, and keeps them on disk. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import {
	ASSET_NAMES,
	type AssetFile,
	type AssetName,
	type Manifest,
	packedName,
	SCRIPT_EXPORT,
} from '../../demos/python/assets/manifest.ts';
import { shareCallSites } from './share-call-sites.ts';
import { readZip, writeStoredZip, type ZipEntry } from './zip.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const STDLIB = fileURLToPath(new URL('../../demos/python/stdlib/', import.meta.url));
/** Boots the interpreter that the image is made of. */
const ADAPTER = fileURLToPath(new URL('../../demos/python/adapter/', import.meta.url));
const PYODIDE = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
const KEPT = join(PYODIDE, '..', '.cache', 'python-assets');

export interface MadeAssets {
	/** On disk; holds each file under its `packedName`. */
	readonly folder: string;
	readonly manifest: Manifest;
}

let making: Promise<MadeAssets> | null = null;
let madeVersion = '';

/** Takes about ten seconds where a source has changed, and nothing otherwise. */
export async function makeAssets(): Promise<MadeAssets> {
	const version = await versionOfSources();
	if (version !== madeVersion || !making) making = make(version);
	madeVersion = version;
	return making;
}

async function make(version: string): Promise<MadeAssets> {
	const folder = join(KEPT, version);
	// Written aside and renamed when it is whole: two builds may run at once, and any may be broken off.
	if (!existsSync(folder)) {
		await mkdir(KEPT, { recursive: true });
		const aside = await mkdtemp(join(KEPT, 'making-'));
		await fill(aside);
		await rename(aside, folder).catch(() => rm(aside, { recursive: true }));
	}
	const files = await Promise.all(ASSET_NAMES.map(async (name) => [name, await measure(folder, name)] as const));
	const manifest = { version, folder: `python/${version}/`, files: Object.fromEntries(files) as Manifest['files'] };
	return { folder, manifest };
}

async function fill(folder: string): Promise<void> {
	const at = (name: AssetName) => join(folder, name);
	await writeFile(at('interpreter.wasm'), shareCallSites(await readFile(join(PYODIDE, 'pyodide.asm.wasm'))));
	await writeFile(at('interpreter.mjs'), await scriptOfPyodide());
	await writeFile(at('stdlib.zip'), writeStoredZip(await standardLibrary()));
	const files = [at('interpreter.wasm'), at('interpreter.mjs'), at('stdlib.zip'), at('image.wasm')];
	const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(HERE, 'make-snapshot.ts'), ...files]);
	process.stdout.write(stdout + stderr);
	await Promise.all(ASSET_NAMES.map((name) => pack(at(name), join(folder, packedName(name)))));
}

/**
 * On an iPhone, Pyodide has CPython call its functions in C through JavaScript, in which no thread can be suspended, because
 * of a fault of WebKit's that is older than its suspending (bug 293113). Besides, the image of the memory is made where
 * CPython calls them in WebAssembly, and says so to every interpreter.
 */
const NOT_ON_PHONES = 'if(isIOS){return 0}';

async function scriptOfPyodide(): Promise<string> {
	const script = await readFile(join(PYODIDE, 'pyodide.asm.mjs'), 'utf8');
	if (!script.endsWith(`export default ${SCRIPT_EXPORT};\n`))
		throw new Error(`Pyodide’s script does not end in the export of ${SCRIPT_EXPORT} any more.`);
	const [before, after, ...more] = script.split(NOT_ON_PHONES);
	if (before === undefined || after === undefined || more.length > 0)
		throw new Error('Pyodide’s script does not ask any more whether it runs on a phone.');
	return before + after;
}

/** Python's own modules and ours, in one zip: ours are imported like any other, and nothing is written at boot. */
async function standardLibrary(): Promise<ZipEntry[]> {
	const standard = readZip(await readFile(join(PYODIDE, 'python_stdlib.zip')));
	const own = await Promise.all(
		(await ownModules()).map(async (path) => ({
			name: relative(STDLIB, path).split(sep).join('/'),
			content: await readFile(path),
		})),
	);
	return [...standard, ...own];
}

async function ownModules(): Promise<string[]> {
	return (await filesIn(STDLIB)).filter((path) => path.endsWith('.py'));
}

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

async function pack(from: string, to: string): Promise<void> {
	await writeFile(to, await promisify(gzip)(await readFile(from), { level: constants.Z_BEST_COMPRESSION }));
}

async function measure(folder: string, name: AssetName): Promise<AssetFile> {
	const [plain, packed] = await Promise.all([stat(join(folder, name)), stat(join(folder, packedName(name)))]);
	const sha256 = createHash('sha256')
		.update(await readFile(join(folder, name)))
		.digest('base64');
	return { bytes: plain.size, gzipBytes: packed.size, sha256 };
}

async function versionOfSources(): Promise<string> {
	const builders = [...(await filesIn(HERE)), ...(await filesIn(ADAPTER))];
	const hash = createHash('sha256').update(await readFile(join(PYODIDE, 'package.json')));
	for (const path of [...builders, ...(await ownModules())])
		hash.update(`${path.slice(HERE.length)}\n`).update(await readFile(path));
	return hash.digest('hex').slice(0, 12);
}
