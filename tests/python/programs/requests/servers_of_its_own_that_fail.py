"""Nobody listens, a server is silent, breaks off, or speaks no HTTP: each raises what requests raises for it."""
# covers: requests.ConnectionError, requests.ConnectTimeout, requests.ReadTimeout, requests.Timeout
# python: 3.11

import socketserver
import threading

import requests

answered = threading.Event()
ANSWERS = {
    "/empty": b"",
    "/nonsense": b"good morning\r\n\r\n",
    "/cut": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nonly this",
    "/false": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain",
    "/half": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
}
WAITS = {"/silent", "/half"}


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        path = self.rfile.readline().split()[1].decode()
        while self.rfile.readline() != b"\r\n":
            pass
        self.wfile.write(ANSWERS.get(path, b""))
        if path in WAITS:
            answered.wait()


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


def raises(kind, url, **settings):
    try:
        requests.get(url, **settings)
    except requests.RequestException as error:
        assert type(error) is kind, (url, repr(error))
        assert error.response is None
        return error
    raise AssertionError(f"{url}: nothing was raised")


with Server(("127.0.0.1", 0), Handler) as server:
    threading.Thread(target=server.serve_forever).start()
    home = f"http://127.0.0.1:{server.server_address[1]}"
    for path in ("/empty", "/nonsense"):
        assert "Connection aborted." in str(raises(requests.ConnectionError, home + path))
    raises(requests.exceptions.ChunkedEncodingError, home + "/cut")
    raises(requests.exceptions.ContentDecodingError, home + "/false")
    late = raises(requests.ReadTimeout, home + "/silent", timeout=(60, 0.2))
    assert "Read timed out. (read timeout=0.2)" in str(late)
    # Once the head is there, requests no longer calls it a timeout.
    raises(requests.ConnectionError, home + "/half", timeout=0.2)
    answered.set()
    server.shutdown()
refused = raises(requests.ConnectionError, home + "/")
assert "Connection refused" in str(refused) and refused.request.url == home + "/"
print("ok")
