import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPythons, OLDEST, type Python, runPython } from '../listings/python.ts';
import { type InternetServer, openInternetServer } from './internet-server.ts';
import { findFault, type PythonProgram, programs } from './programs.ts';

const WORLD = fileURLToPath(new URL('native', import.meta.url));
const NETWORK_MODULES = ['requests', 'aiohttp'] as const;

let internet: InternetServer;

beforeAll(async () => {
	internet = await openInternetServer();
});

afterAll(() => internet.close());

const pythons = findPythons(NETWORK_MODULES);

if (pythons.length === 0) {
	it.for(programs)('$name: $behaviour', (_, { skip }) => skip(`needs a Python from ${OLDEST}: apt install python3`));
}

describe.each(pythons)('CPython $version', (python) => {
	for (const program of programs.filter(({ host }) => host === 'any')) {
		it.concurrent(`${program.name}: ${program.behaviour}`, async ({ skip }) => {
			const lacking = whatLacks(python, program);
			if (lacking) return skip(lacking);
			const folder = await mkdtemp(join(tmpdir(), 'program-'));
			const outcome = await runPython(python.path, [program.path], {
				stdin: program.stdin,
				env: {
					PYTHONPATH: WORLD,
					LOCAL_INTERNET: String(internet.port),
					LOCAL_INTERNET_TLS: String(internet.tlsPort),
					SSL_CERT_FILE: join(WORLD, 'site.crt'),
				},
				cwd: folder,
			}).finally(() => rm(folder, { recursive: true, force: true }));
			expect(findFault(program, outcome)).toBeNull();
		});
	}
});

function whatLacks({ version, modules }: Python, { python, source }: PythonProgram): string | null {
	if (isOlder(version, python)) return `needs Python ${python}`;
	const needed = NETWORK_MODULES.find((name) => new RegExp(`^import ${name}|^from ${name}`, 'm').test(source));
	return needed && !modules.includes(needed) ? `needs ${needed}: apt install python3-${needed}` : null;
}

function isOlder(one: string, other: string): boolean {
	return Number(one.split('.')[1]) < Number(other.split('.')[1]);
}
