/** Certificates of the simulated internet: who a site says it is, and who says so. Nothing is signed. */
import { chance } from '../../../network/chance.ts';

export interface Certificate {
	readonly subject: string;
	/** For which it is valid; `*` stands for one label. */
	readonly names: readonly string[];
	readonly issuer: string;
	/** Days, `2026-01-31`. */
	readonly notBefore: string;
	readonly notAfter: string;
	readonly serial: string;
}

/** Everybody trusts it. */
const AUTHORITY = 'Simulated Internet CA';

export function certificateOf(site: string): Certificate {
	const own: Certificate = {
		subject: site,
		names: [site],
		issuer: AUTHORITY,
		notBefore: '2026-01-01',
		notAfter: `20${36 + Math.floor(chance(site, 'year') * 10)}-01-01`,
		serial: Math.floor(chance(site, 'serial') * 2 ** 48)
			.toString(16)
			.padStart(12, '0')
			.toUpperCase(),
	};
	const flaw = Object.hasOwn(FLAWS, site) ? FLAWS[site] : {};
	return { ...own, ...flaw };
}

/** Sites that are there to be distrusted, as tutorials visit them. */
const FLAWS: Readonly<Record<string, Partial<Certificate>>> = {
	'expired.badssl.com': { notBefore: '2015-04-09', notAfter: '2015-04-12' },
	'wrong.host.badssl.com': { subject: '*.badssl.com', names: ['*.badssl.com', 'badssl.com'] },
	'self-signed.badssl.com': { issuer: 'self-signed.badssl.com' },
	'untrusted-root.badssl.com': { issuer: 'Untrusted Root CA' },
};
