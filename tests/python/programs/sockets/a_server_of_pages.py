"""http.server answers what urllib and http.client ask, on the same connection where both want to."""
# covers: http.server.BaseHTTPRequestHandler, http.server.ThreadingHTTPServer, http.server.HTTPServer, urllib.request.urlopen, http.client.HTTPConnection
# python: 3.11

import http.client
import json
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

asked = []


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path == "/missing":
            return self.send_error(404)
        self.answer({"path": self.path, "client": self.client_address[0]})

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer({"got": body.decode()})

    def answer(self, value):
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, text, *args):
        asked.append((self.client_address, text % args))


with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
    threading.Thread(target=server.serve_forever).start()
    home = f"http://127.0.0.1:{server.server_port}"
    with urllib.request.urlopen(f"{home}/page?x=1") as response:
        assert response.status == 200 and response.headers["Content-Type"] == "application/json"
        assert json.load(response) == {"path": "/page?x=1", "client": "127.0.0.1"}
    with urllib.request.urlopen(f"{home}/form", data=b"a=1") as response:
        assert json.load(response) == {"got": "a=1"}
    try:
        urllib.request.urlopen(f"{home}/missing")
    except urllib.error.HTTPError as error:
        assert error.code == 404
        error.close()
    else:
        raise AssertionError("there is no such page")
    before = len(asked)
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    for path in ("/one", "/two"):
        connection.request("GET", path)
        assert json.load(connection.getresponse())["path"] == path
    connection.close()
    assert len({address for address, _ in asked[before:]}) == 1
    server.shutdown()
assert '"GET /page?x=1 HTTP/1.1" 200 -' in [line for _, line in asked], asked
print("ok")
