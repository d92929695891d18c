"""A server that the program runs in a thread is asked like any other, by its name and by its numbers."""
# covers: requests.get, requests.post, requests.head, requests.Session, http.server.ThreadingHTTPServer
# python: 3.11

import json
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/missing":
            return self.send_error(404)
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/page?after=moving")
            self.send_header("Set-Cookie", "visited=yes")
            return self.end_headers()
        self.answer({"path": self.path, "cookie": self.headers["Cookie"], "mine": self.headers["X-Mine"]})

    do_HEAD = do_GET

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer({"got": body.decode(), "type": self.headers["Content-Type"], "host": self.headers["Host"]})

    def answer(self, value):
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, text, *args):
        pass


class ServerOfVersion6(ThreadingHTTPServer):
    address_family = socket.AF_INET6


with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
    threading.Thread(target=server.serve_forever).start()
    for host in ("127.0.0.1", "localhost"):
        home = f"http://{host}:{server.server_port}"
        response = requests.get(f"{home}/page", params={"x": 1}, headers={"X-Mine": "this"}, timeout=60)
        assert response.status_code == 200 and response.reason == "OK" and response.url == f"{home}/page?x=1"
        assert response.headers["content-type"] == "application/json" and response.elapsed.total_seconds() > 0
        assert response.json() == {"path": "/page?x=1", "cookie": None, "mine": "this"}
        echo = requests.post(f"{home}/form", data={"a": "1"}).json()
        assert echo == {"got": "a=1", "type": "application/x-www-form-urlencoded", "host": home.removeprefix("http://")}
        assert requests.post(f"{home}/json", json=[1, "два"]).json()["type"] == "application/json"
        head = requests.head(f"{home}/page")
        assert head.content == b"" and int(head.headers["Content-Length"]) > 0
        missing = requests.get(f"{home}/missing")
        assert missing.status_code == 404 and missing.reason == "Not Found"
        with requests.Session() as session:
            arrived = session.get(f"{home}/moved")
            assert [step.status_code for step in arrived.history] == [302]
            assert arrived.json() == {"path": "/page?after=moving", "cookie": "visited=yes", "mine": None}
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda number: requests.get(f"{home}/{number}").json()["path"], range(8)))
    assert answers == [f"/{number}" for number in range(8)]
    server.shutdown()
with ServerOfVersion6(("::1", 0), Handler) as server:
    threading.Thread(target=server.serve_forever).start()
    assert requests.get(f"http://[::1]:{server.server_port}/six").json()["path"] == "/six"
    server.shutdown()
print("ok")
