/** A program that listens is asked from the page, and never has to stop by itself. */
import { LOCALES } from '../../src/i18n/locales.ts';
import { expectAccessible } from './accessible.ts';
import { textsIn } from './fixtures.ts';
import { expect, ProgramLab, test } from './program-lab.ts';

const HTTP_SERVER = `
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

both = threading.Barrier(2)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/both":
            both.wait()
        self.answer(200, f"hello {self.path}")

    def do_POST(self):
        self.answer(201, self.rfile.read(int(self.headers["Content-Length"])).decode()[::-1])

    def answer(self, status, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
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
