/** What a program that came by a link can reach through JavaScript: nothing outside of its worker. */
import { expect, test } from './program-lab.ts';

const SOURCE = `import js
OF_THE_WORKER = ("fetch XMLHttpRequest WebSocket EventSource WebTransport Worker BroadcastChannel importScripts "
                 "caches indexedDB cookieStore")
for name in OF_THE_WORKER.split():
    assert not hasattr(js, name), name
for name in "locks storage serviceWorker sendBeacon".split():
    assert not hasattr(js.navigator, name), name
assert hasattr(js, "setTimeout")
print("nothing")
`;

test('neither the network, nor the storage of the site, nor further workers', { tag: '@core' }, async ({ lab }) => {
	await lab.open(SOURCE);
	const { reported } = await lab.run();
	expect(await reported).toMatchObject({ stderr: '', stdout: 'nothing\n', status: 'done' });
	// One that has reached for JavaScript is not lent to the next program.
	await lab.open('import requests\nprint(requests.get("http://site.example/toString").status_code)\n');
	const next = await lab.run();
	expect(await next.reported).toMatchObject({ stdout: '200\n', status: 'done' });
});

/** Looks at all that can be reached from the worker's global object and what it inherits from, getters called. */
const WALK = `import js
from pyodide.ffi import JsProxy
KINDS = set("""IDBFactory IDBDatabase CacheStorage Cache StorageManager StorageBucketManager StorageBucket LockManager
Lock CookieStore CookieStoreManager BroadcastChannel SharedWorker Worker ServiceWorkerContainer
ServiceWorkerRegistration FileSystemDirectoryHandle FileSystemFileHandle DOMFileSystem DOMFileSystemSync
SharedStorage""".split())
owners, found = [js.globalThis], []
seen = 0
def chain(value):
    while isinstance(value, JsProxy):
        yield value
        value = js.Object.getPrototypeOf(value)
for start in (js.globalThis, js.navigator):
    for owner in chain(start):
        for name in js.Object.getOwnPropertyNames(owner):
            seen += 1
            try:
                value = js.Reflect.get(owner, name, start)
            except BaseException:
                continue
            if not isinstance(value, JsProxy):
                continue
            try:
                called = getattr(value, "name", None)
                made_by = js.Object.getPrototypeOf(value).constructor.name
            except BaseException:
                continue
            if str(called) in KINDS or made_by in KINDS or "FileSystem" in name:
                found.append(name)
print(seen > 100, sorted(set(found)))
`;

test('by no name of its scope or of its navigator, own or inherited, does it reach what the site keeps', {
	tag: '@core',
}, async ({ lab }) => {
	await lab.open(WALK);
	const { reported } = await lab.run();
	expect(await reported).toMatchObject({ stderr: '', stdout: 'True []\n', status: 'done' });
});

test('what a program changes in JavaScript, without a name of it, does not meet the next', { tag: '@core' }, async ({
	lab,
}) => {
	await lab.open('from green import host\nhost.process.constructor.prototype.left = 1\nprint(host.files.left)\n');
	const first = await lab.run();
	expect(await first.reported).toMatchObject({ stdout: '1\n', status: 'done' });
	await lab.open('from green import host\nprint(hasattr(host.files, "left"))\n');
	const next = await lab.run();
	expect(await next.reported).toMatchObject({ stdout: 'False\n', status: 'done' });
});

test('a program cannot speak to the page in the name of the engine', { tag: '@core' }, async ({ lab }) => {
	await lab.open(`import js
from pyodide.ffi import to_js
assert not hasattr(js, "postMessage")
forged = to_js({"data": {"kind": "interrupt"}}, dict_converter=js.Object.fromEntries)
js.dispatchEvent(js.MessageEvent.new("message", forged))
print("done")
`);
	const { reported } = await lab.run();
	expect(await reported).toMatchObject({ stderr: '', stdout: 'done\n', status: 'done' });
});
