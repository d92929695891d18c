/**
 * The simulated internet at the other end of connections that leave this machine: its servers speak HTTP at port 80, and at
 * port 443 behind TLS that encrypts nothing.
 */
import { isSilent } from '../../../network/answers.ts';
import { BLOCKED, type Blocked, Failure } from '../failure.ts';
import { type Fetch, serve } from './http-server.ts';
import type { NameServer } from './name-server.ts';
import type { Name } from './names.ts';
import type { Outside } from './sockets.ts';
import { StreamEnd } from './stream-end.ts';
import { TlsEnd } from './tls-end.ts';

const HTTP_PORT = 80;
const HTTPS_PORT = 443;

export class Internet implements Outside {
	readonly #fetch: Fetch;
	readonly #names: NameServer;

	constructor(fetch: Fetch, names: NameServer) {
		this.#fetch = fetch;
		this.#names = names;
	}

	connect({ host, port }: Name): StreamEnd | Blocked {
		const plain = host.replace(/^::ffff:/, '');
		if (isSilent(`http://${plain}/`)) return BLOCKED;
		if (port !== HTTP_PORT && port !== HTTPS_PORT) throw new Failure('ECONNREFUSED');
		const [own, far] = StreamEnd.pair('late');
		own.isOfWorld = true;
		const name = this.#names.nameOf(plain) ?? (plain.includes(':') ? `[${plain}]` : plain);
		if (port === HTTP_PORT) serve(far, `http://${name}`, this.#fetch);
		else serve(new TlsEnd(far, name), `https://${name}`, this.#fetch);
		return own;
	}
}
