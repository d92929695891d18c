/** A program that listens is asked from the page, and never has to stop by itself. */
import { LOCALES } from '../../src/i18n/locales.ts';
import { expectAccessible } from './accessible.ts';
import { textsIn } from './fixtures.ts';
import { expect, ProgramLab, test } from './program-lab.ts';

const HTTP_SERVER = `
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

both = threading.Barrier(2)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/both":
            both.wait()
        self.answer(200, f"hello {self.path}")

    def do_HEAD(self):
        self.answer(200, "not sent")

    def do_OPTIONS(self):
        self.answer(200, json.dumps({"key": self.headers["X-Key"], "имя": 1}), "application/json")

    def do_DELETE(self):
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.end_headers()
        self.wfile.write(b"\\x89PNG")

    def do_PATCH(self):
        self.answer(200, self.headers["Content-Type"])

    def do_POST(self):
        self.answer(201, self.rfile.read(int(self.headers["Content-Length"])).decode()[::-1])

    def answer(self, status, text, type="text/plain; charset=utf-8"):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *args):
        print("served", self.path, flush=True)

`;
const SERVE_IN_MAIN = `${HTTP_SERVER}
ThreadingHTTPServer(("", 8000), Handler).serve_forever()
`;
const SERVE_IN_THREADS = `${HTTP_SERVER}
for port in (8001, 8002):
    threading.Thread(target=ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever).start()
`;
const NO_HTTP = `
import asyncio

async def greet(reader, writer):
    line = await reader.readline()
    writer.write(b"220 ready\\n")
    writer.close()

async def main():
    async with await asyncio.start_server(greet, "127.0.0.1", 2525) as server:
        await server.serve_forever()

asyncio.run(main())
`;
const ONCE = `
import socket
with socket.create_server(("127.0.0.1", 9000)) as server:
    connection, _ = server.accept()
    connection.recv(1000)
    connection.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 4\\r\\n\\r\\nlast")
    connection.close()
`;
const NEVER = `
import socket
with socket.create_server(("127.0.0.1", 9000)) as server:
    connection, _ = server.accept()
    print("accepted", flush=True)
    input()
`;

for (const locale of LOCALES) {
	test(`${locale}: a server that never stops answers GET and POST, and Stop ends it`, async ({ onlyPage }) => {
		const texts = textsIn(locale);
		const lab = new ProgramLab(onlyPage, locale);
		await lab.open(SERVE_IN_MAIN);
		const { reported } = await lab.run();
		const form = formOf(lab, locale);
		await expect(lab.page.locator('.program-status')).toContainText(texts.lab.listensAt([8000]));
		await form.path.fill('/one two');
		await form.path.press('Enter');
		await expect(form.answers.first()).toContainText('HTTP/1.0 200 OK');
		await expect(form.answers.first()).toContainText('Content-Type: text/plain; charset=utf-8');
		await expect(form.body).toHaveText('hello /one%20two');
		await expect(form.status).toContainText('HTTP/1.0 200 OK');
		await expect(lab.log).toContainText('served /one%20two');

		await form.method.selectOption('POST');
		await form.region.getByLabel(texts.server.body).fill('ñandú');
		await form.send.click();
		await expect(form.answers).toHaveCount(2);
		await expect(form.answers.first()).toContainText('HTTP/1.0 201 Created');
		await expect(form.body).toHaveText('údnañ');
		// That server has no such method.
		await form.method.selectOption('PUT');
		await form.send.click();
		await expect(form.answers.first()).toContainText('HTTP/1.0 501 Unsupported method');

		await form.path.focus();
		await lab.stop();
		expect((await reported).status).toBe('cancelled');
		await expect(form.region).toContainText(texts.server.closed);
		await expect(form.answers).toHaveCount(3);
		await expect(form.path).toHaveCount(0);
		expect(await lab.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
	});
}

/** What a server's threads do before they all wait takes less of a program's time than this. */
const LIMIT_S = 4;

test.describe('with a time limit', () => {
	/** Limits stay with the page: the tests that follow get one without them. */
	test.afterEach(async ({ lab }) => {
		await lab.page.goto('about:blank');
	});

	test('while all threads of a server wait, its clock stands still', async ({ lab }) => {
		await lab.open(SERVE_IN_THREADS);
		await lab.limit(/^Время/, `${LIMIT_S}`);
		const { reported } = await lab.run();
		const form = formOf(lab);
		await expect(form.send).toBeVisible();
		const beganAtMs = await lab.page.evaluate(() => performance.now());
		// The reader takes twice the time that the program has, and its server still answers.
		await lab.page.waitForFunction((untilMs) => performance.now() > untilMs, beganAtMs + 2_000 * LIMIT_S);
		await form.send.click();
		await expect(form.body).toHaveText('hello /');
		await lab.stop();
		expect(await reported).toMatchObject({ status: 'cancelled', failure: null });
	});

	test('a thread that computes beside a server has the time limit, however long the server waits', async ({ lab }) => {
		await lab.open(`${SERVE_IN_THREADS}\nwhile True: pass\n`);
		await lab.limit(/^Время/, `${LIMIT_S}`);
		const { reported } = await lab.run();
		expect(await reported).toMatchObject({ status: 'failed', failure: { kind: 'time-limit', limit: 1000 * LIMIT_S } });
	});
});

test('Stop while a request is under way leaves it without an answer, and says so', async ({ lab }) => {
	await lab.open(SERVE_IN_THREADS);
	const { reported } = await lab.run();
	const form = formOf(lab);
	await form.path.fill('/both');
	await form.send.click();
	const first = form.answers.first();
	await expect(first).toHaveAttribute('data-ending', 'pending');
	await lab.stop();
	expect((await reported).status).toBe('cancelled');
	// Whichever the page hears of first: the end of the connection, be it in good order or not, or that of the program.
	const { endings, silence } = form.texts;
	const words = [endings.reset, endings.gone, silence].map((text) => first.getByText(text ?? ''));
	await expect(words.reduce((one, other) => one.or(other))).toBeVisible();
	await expect(first).not.toContainText('HTTP/1');
	await expect(form.region).toContainText(form.texts.closed);
});

test('what a server prints while it waits is read out: the output is busy only until then', async ({ lab }) => {
	await lab.open(SERVE_IN_MAIN);
	await lab.run();
	await expect(formOf(lab).send).toBeVisible();
	await expect(lab.log).toHaveAttribute('aria-busy', 'false');
	await lab.stop();
	await lab.open('print("begun", flush=True)\nwhile True: pass\n');
	await lab.run();
	await expect(lab.log).toContainText('begun');
	await expect(lab.log).toHaveAttribute('aria-busy', 'true');
	await lab.stop();
});

for (const locale of LOCALES) {
	test(`${locale}: methods without a body, headers of the reader’s own, and answers that are no plain text`, async ({
		onlyPage,
	}) => {
		const lab = new ProgramLab(onlyPage, locale);
		await lab.open(SERVE_IN_MAIN);
		await lab.run();
		const form = formOf(lab, locale);
		const bodyField = form.region.getByLabel(form.texts.body);
		const headers = form.region.getByRole('textbox', { name: form.texts.headers(0) });
		await form.method.selectOption('HEAD');
		await expect(bodyField).toHaveCount(0);
		await form.path.press('Enter');
		await expect(form.answers.first()).toContainText('Content-Length: 8');
		await expect(form.answers.first()).toContainText(form.texts.noBodyToHead);

		await form.method.selectOption('OPTIONS');
		await expect(headers).toBeHidden();
		await form.region.getByText(form.texts.headers(0), { exact: true }).click();
		await headers.fill('X-Key: a b\nno header');
		await form.send.click();
		await expect(headers).toBeFocused();
		await expect(headers).toHaveAccessibleDescription(/^\S+ 2: /);
		await expect(form.region.getByText(form.texts.problem(2, 'name'))).toBeVisible();
		await expect(form.answers).toHaveCount(1);
		await headers.fill('X-Key: a b');
		await expect(headers).not.toHaveAttribute('aria-invalid');
		await form.send.click();
		await expect(form.answers).toHaveCount(2);
		await expect(form.body).toHaveText('{\n  "key": "a b",\n  "имя": 1\n}');
		await expect(form.answers.first()).toContainText(form.texts.indented);
		await expect(form.region.getByText(form.texts.headers(1), { exact: true })).toBeVisible();

		await headers.fill('content-type: application/json');
		await form.method.selectOption('PATCH');
		await bodyField.fill('{}');
		await form.send.click();
		await expect(form.body).toHaveText('application/json');

		await form.method.selectOption('DELETE');
		await form.send.click();
		await expect(form.answers.first()).toContainText(form.texts.binary(4));
		await lab.stop();
	});
}

test('requests under way at once are answered by threads at once, at whichever port', async ({ lab }) => {
	await lab.open(SERVE_IN_THREADS);
	await lab.run();
	const form = formOf(lab);
	await form.region.getByLabel(form.texts.port).selectOption('8002');
	await form.path.fill('/both');
	await form.send.click();
	await expect(form.answers.first()).toHaveAttribute('data-ending', 'pending');
	await form.region.getByLabel(form.texts.port).selectOption('8001');
	await form.send.click();
	for (const nth of [0, 1]) await expect(form.answers.nth(nth)).toContainText('hello /both');
	await lab.stop();
	await lab.open('print("another")');
	await expect(form.region).toHaveCount(0);
});

test('what is no HTTP is shown as it came, and said to be none', async ({ lab }) => {
	await lab.open(NO_HTTP);
	await lab.run();
	const form = formOf(lab);
	await form.send.click();
	await expect(form.answers.first()).toContainText(form.texts.notHttp);
	await expect(form.body).toHaveText('220 ready');
	await lab.stop();
});

test('the answer of a server that ends with it stays to be read', async ({ lab }) => {
	await lab.open(ONCE);
	const { reported } = await lab.run();
	const form = formOf(lab);
	await form.send.click();
	expect((await reported).status).toBe('done');
	await expect(form.body).toHaveText('last');
	await expect(form.region).toContainText(form.texts.closed);
});

test('a request that the end of the program leaves without an answer says so', async ({ lab }) => {
	await lab.open(NEVER);
	const { reported } = await lab.run();
	const form = formOf(lab);
	await form.send.click();
	await expect(lab.log).toContainText('accepted');
	await lab.answer([''], reported);
	// Whichever the page hears of first: the end of the connection, or that of the program.
	await expect(form.answers.first()).toHaveAttribute('data-ending', /^(reset|gone)$/);
	await expect(form.answers.first().locator('.server-why')).toHaveText(/./);
});

test.describe('at 390 px', () => {
	test.use({ viewport: { width: 390, height: 800 } });

	test('the form and the answers are accessible in both themes', async ({ lab }) => {
		await lab.open(SERVE_IN_THREADS);
		await lab.run();
		const form = formOf(lab);
		await form.method.selectOption('POST');
		await form.region.getByLabel(form.texts.body).fill('x'.repeat(200));
		await form.send.click();
		await form.send.click();
		await expect(form.answers.nth(1)).toContainText('201');
		await form.region.getByText(form.texts.headers(0), { exact: true }).click();
		await form.region.getByRole('textbox', { name: form.texts.headers(0) }).fill('none');
		await form.send.click();
		await expect(form.region.getByText(form.texts.problem(1, 'name'))).toBeVisible();
		// What is sent stands above the button that sends it.
		const [field, send] = [await form.region.getByLabel(form.texts.body).boundingBox(), await form.send.boundingBox()];
		expect(send?.y).toBeGreaterThan((field?.y ?? Infinity) + (field?.height ?? 0));
		await expectAccessible(lab.page);
		await lab.stop();
	});
});

function formOf(lab: ProgramLab, locale: (typeof LOCALES)[number] = 'ru') {
	const texts = textsIn(locale).server;
	const region = lab.page.getByRole('region', { name: texts.title });
	const answers = region.getByRole('listitem');
	return {
		texts,
		region,
		answers,
		path: region.getByLabel(texts.path),
		method: region.getByLabel(texts.method),
		send: region.getByRole('button', { name: texts.send }),
		status: region.getByRole('status'),
		body: answers.first().getByLabel(texts.answerBody),
	};
}
