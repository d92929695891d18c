/**
 * What a program that came by a link can tell another origin: nothing. A server of another origin listens while every
 * way is tried: from JavaScript where interpreters live, and from Python.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { type ForeignServer, startForeignServer, WAYS, workerOfAllWays } from './foreign-server.ts';
import { ProgramLab } from './program-lab.ts';

const test = base.extend<{ foreign: ForeignServer }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
	foreign: async ({}, use) => {
		const server = await startForeignServer();
		await use(server);
		server.close();
	},
});

/** Every way, asked for by its JavaScript name where there is one, and by whatever runs a text. */
const program = (origin: string) => `import js, asyncio
from pyodide.ffi import run_sync, to_js
from pyodide.code import run_js
ORIGIN = ${JSON.stringify(origin)}
PORT = int(ORIGIN.rpartition(":")[2])
tried = 0

def attempt(way):
    global tried
    tried += 1
    try:
        outcome = way(f"{ORIGIN}/python-{tried}.js")
        if hasattr(outcome, "then"):
            run_sync(asyncio.wait_for(outcome, 1))
    except BaseException:
        pass

WAYS = ${JSON.stringify(WAYS)}
for name, body in WAYS.items():
    text = "(async (at) => { const wait = () => new Promise((done) => setTimeout(done, 500)); " + body + " })"
    attempt(lambda at: js.eval(text)(at))
    attempt(lambda at: js.Function.new("at", "return " + text + "(at)")(at))
    attempt(lambda at: run_js(text)(at))
for name in ("fetch importScripts open fetchLater").split():
    attempt(lambda at: getattr(js, name)(at))
for name in ("WebSocket WebSocketStream EventSource WebTransport Worker SharedWorker Image Request").split():
    attempt(lambda at: getattr(js, name).new(at.replace("http", "ws") if name.startswith("WebSocket") else at))
attempt(lambda at: js.FontFace.new("f", f"url({at})").load())
def by_face(at):
    face = js.FontFace.new("g", f"url({at})")
    js.fonts.add(face)
    return js.fonts.load("12px g")
attempt(by_face)
attempt(lambda at: js.navigator.sendBeacon(at, "secret"))
attempt(lambda at: setattr(js.location, "href", at))
attempt(lambda at: js.setTimeout(f"import('{at}')", 0))
def by_xhr(at):
    request = js.XMLHttpRequest.new()
    request.open("GET", at, False)
    request.send()
attempt(by_xhr)
attempt(lambda at: js.WebAssembly.compileStreaming(js.Response.new(js.Request.new(at))))
attempt(lambda at: __import__("pyodide_js").loadPackage(at))
attempt(lambda at: __import__("pyodide_js").loadPackage(at.replace(".js", ".whl")))
import pyodide.http
attempt(lambda at: pyodide.http.open_url(at))
attempt(lambda at: run_sync(pyodide.http.pyfetch(at)))
attempt(lambda at: js.Worker.new(js.URL.createObjectURL(js.Blob.new(to_js([f"fetch('{at}')"])))))

# By what Pyodide has of its own, and Emscripten below it.
import ctypes, pyodide_js, _socket
attempt(lambda at: pyodide_js.FS.createPreloadedFile("/tmp", "preloaded", at, True, True))
attempt(lambda at: pyodide_js._module.loadDynamicLibrary(at))
attempt(lambda at: pyodide_js._api.loadBinaryFile(at))
attempt(lambda at: pyodide_js.runPythonAsync(f"import js; await js.fetch('{at}')"))
attempt(lambda at: ctypes.CDLL(at))
attempt(lambda at: _socket.socket(2, 1).connect(("127.0.0.1", PORT)))

# By the standard library.
import http.client, logging.handlers, smtplib, sqlite3, subprocess, urllib.request, webbrowser, xml.sax, xmlrpc.client
from io import StringIO
from multiprocessing.connection import Client
RECORD = logging.makeLogRecord({"msg": "secret"})
logging.raiseExceptions = False
attempt(lambda at: urllib.request.urlopen(at, timeout=1))
attempt(lambda at: http.client.HTTPConnection("127.0.0.1", PORT, timeout=1).request("GET", at))
attempt(lambda at: smtplib.SMTP("127.0.0.1", PORT, timeout=1))
attempt(lambda at: xmlrpc.client.ServerProxy(at).secret())
attempt(lambda at: logging.handlers.HTTPHandler(f"127.0.0.1:{PORT}", "/log").emit(RECORD))
attempt(lambda at: logging.handlers.SysLogHandler(("127.0.0.1", PORT)).emit(RECORD))
attempt(lambda at: Client(("127.0.0.1", PORT)))
attempt(lambda at: xml.sax.parse(StringIO(f'<!DOCTYPE x SYSTEM "{at}"><x/>'), xml.sax.ContentHandler()))
attempt(lambda at: sqlite3.connect(f"file:{at}?vfs=http", uri=True).execute("select 1"))
attempt(lambda at: subprocess.run(["curl", at]))
attempt(lambda at: webbrowser.open(at))

# By what the page shows of it: markup in names and texts.
import sys, threading
def markup(place):
    return f"<img src={ORIGIN}/{place}.js><script src={ORIGIN}/{place}.js></script>"
thread = threading.Thread(target=lambda: None, name=markup("thread"))
thread.start()
thread.join()
print(f"\\x1b]8;;{ORIGIN}/link\\x1b\\\\{markup('stderr')}\\x1b]8;;\\x1b\\\\", file=sys.stderr)
print("tried", tried)
Uncaught = type(markup("type"), (Exception,), {})
raise Uncaught(markup("message"))
`;

async function runPython(page: Page, foreign: ForeignServer) {
	const lab = new ProgramLab(page);
	await lab.open(program(foreign.origin));
	const { reported } = await lab.run();
	const report = await reported;
	expect(report.stdout, report.stderr).toMatch(/^tried \d{3}\n$/);
}

test('the ways do reach a server of another origin where nothing forbids it', async ({ page, foreign }) => {
	await page.goto(`${foreign.origin}/page.html`);
	foreign.heard.length = 0;
	await page.evaluate(tryAll, { text: workerOfAllWays(foreign.origin), isEnclosed: false });
	const reached = new Set(foreign.heard.filter((path) => path.startsWith('/')));
	expect(reached.size, [...reached].join(' ')).toBeGreaterThan(40);
});

for (const serviceWorkers of ['block', 'allow'] as const) {
	test.describe(`with service workers: ${serviceWorkers}`, () => {
		test.use({ serviceWorkers });

		test('no way of a program leads to another origin', { tag: '@core' }, async ({ page, foreign }) => {
			await runPython(page, foreign);
			// Without the names taken away, which Python has met: the policy alone.
			await page.evaluate(tryAll, { text: workerOfAllWays(foreign.origin), isEnclosed: true });
			expect(foreign.heard).toEqual([]);
			if (serviceWorkers === 'block') return;
			await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready');
			// The next page is the service worker's; the laboratory on it begins anew.
			await page.goto('./');
			await runPython(page, foreign);
			expect(foreign.heard).toEqual([]);
		});
	});
}

/** On the page: runs a text as a worker, where interpreters are started or by the page itself. */
function tryAll({ text, isEnclosed }: { text: string; isEnclosed: boolean }): Promise<void> {
	const inside = isEnclosed ? (document.querySelector('iframe') as HTMLIFrameElement).contentWindow : window;
	if (!inside) throw new Error('There is no frame for interpreters.');
	return new Promise((done, fail) => {
		const blob = new Blob([text], { type: 'text/javascript' });
		const worker = new (inside as typeof globalThis & Window).Worker(URL.createObjectURL(blob));
		let isBegun = false;
		worker.onmessage = ({ data }) => {
			isBegun = true;
			if (data === 'done') done();
		};
		// What was refused to a worker that it has started itself.
		worker.onerror = (event) => event.preventDefault();
		// Some ways wait for ever where they are refused.
		setTimeout(() => (isBegun ? done() : fail(new Error('The worker did not begin.'))), 15_000);
	});
}
