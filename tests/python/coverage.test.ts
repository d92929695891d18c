import { expect, it } from 'vitest';
import { apis, isListedAs } from '../../src/demos/python/tiers.ts';
import { programs } from './programs.ts';

/**
 * Names that promise nothing to be asserted: constants whose values are the system's, bases and types of errors that
 * nothing here can raise, what takes effect on other systems only, and what is newer than the packages of Debian.
 */
const WITHOUT_BEHAVIOUR = `
concurrent.futures.thread.WorkerContext
multiprocessing.set_executable multiprocessing.set_forkserver_preload
os.W* os.P_*
asyncio.iscoroutinefunction asyncio.BrokenBarrierError asyncio.SendfileNotAvailableError asyncio.ALL_COMPLETED asyncio.Server
requests.FileModeWarning requests.RequestsDependencyWarning
aiohttp.*Error aiohttp.ServerFingerprintMismatch
socket.has_ipv6 socket.SOMAXCONN socket.CAPI socket.AddressFamily socket.SocketKind socket.*error socket.CMSG_*
select.PIPE_BUF signal.Sigmasks signal.struct_siginfo signal.ItimerError
`
	.trim()
	.split(/\s+/);

const covered = programs.flatMap(({ covers }) => covers);

/** A program that uses a method of a class covers the class; families of constants are covered by none. */
function isCovered(api: string): boolean {
	return api.includes('*') || covered.some((one) => one === api || one.startsWith(`${api}.`));
}

it('every API that is promised to work is shown to by a program', () => {
	const promised = apis().flatMap(({ api, tier }) => (tier === 'unavailable' ? [] : [api]));
	const without = promised.filter((api) => !WITHOUT_BEHAVIOUR.some((pattern) => isListedAs(pattern, api)));
	expect(without.filter((api) => !isCovered(api))).toEqual([]);
});

it('no program covers what is promised to be unavailable', () => {
	const unavailable = apis().flatMap(({ api, tier }) => (tier === 'unavailable' && !api.includes('*') ? [api] : []));
	const ofAnyHost = programs.filter(({ host }) => host === 'any');
	const shown = ofAnyHost.flatMap(({ covers }) => covers.filter((api) => unavailable.includes(api)));
	expect(shown).toEqual([]);
});
