/**
 * What sockets are called. Hosts are numbers already: names are looked up elsewhere. All of 127.0.0.0/8 and `::1` is
 * this machine; it has no other number.
 */
import { Failure } from '../failure.ts';

export type Family = 'inet' | 'inet6' | 'unix';

/** `host` is the path where the family is `unix`, empty for a socket without a name; its port is 0 then. */
export interface Name {
	readonly host: string;
	readonly port: number;
}

export const NAMELESS: Name = { host: '', port: 0 };

/** The name that says "whatever number of this machine". */
export function anyOf(family: Family, port = 0): Name {
	return { host: family === 'inet' ? '0.0.0.0' : family === 'inet6' ? '::' : '', port };
}

export const isAny = (host: string) => host === '0.0.0.0' || host === '::';

export function isLoopback(host: string): boolean {
	return host === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(host);
}

/** Whom one connects to who names any: this machine. */
export function destination({ host, port }: Name): Name {
	if (!isAny(host)) return { host, port };
	return { host: host === '::' ? '::1' : '127.0.0.1', port };
}

/** The number of this machine that a connection to `host` comes from. */
export function sourceFor(family: Family, host: string): string {
	if (family === 'unix') return '';
	if (family === 'inet') return '127.0.0.1';
	return host.startsWith('::ffff:') ? '::ffff:127.0.0.1' : '::1';
}

/** As a socket of that family is told it: version 6 writes the numbers of version 4 in its own way. */
export function toldTo(family: Family, name: Name): Name {
	return family === 'inet6' && !name.host.includes(':') ? { ...name, host: `::ffff:${name.host}` } : name;
}

/** Throws for a host that is not this machine. */
export function checkOwn(host: string) {
	if (!isAny(host) && !isLoopback(host)) throw new Failure('EADDRNOTAVAIL');
}
