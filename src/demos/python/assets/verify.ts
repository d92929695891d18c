/** Compares a file of the engine with what the build made. */
import { ArrivalError } from '../../arrival/arrival-error.ts';
import type { AssetFile } from './manifest.ts';

/**
 * The file, if it is what the build made; else it rejects. So nothing else is run, or kept for later visits: what was
 * kept is not looked at again. Browsers compute no digest on an insecure address, where they keep nothing either: there
 * the length and gzip's own check sum have to do.
 */
export async function verified(file: Promise<Blob>, { sha256 }: AssetFile, url: URL): Promise<Blob> {
	const blob = await file;
	const subtle: SubtleCrypto | undefined = crypto.subtle;
	if (!subtle) return blob;
	const digest = new Uint8Array(await subtle.digest('SHA-256', await blob.arrayBuffer()));
	if (btoa(String.fromCharCode(...digest)) === sha256) return blob;
	throw new ArrivalError(
		'damaged',
		`${url}: what came is not the file that the site was built with; it was changed on its way or on the host.`,
	);
}
