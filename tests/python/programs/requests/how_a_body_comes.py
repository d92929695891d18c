"""A server of the program's own may send a body in chunks, compressed, or until it closes the connection."""
# covers: requests.get, requests.Response, http.server.BaseHTTPRequestHandler
# python: 3.11

import gzip
import threading
import zlib
from http.server import BaseHTTPRequestHandler, HTTPServer

import requests

TEXT = "Слово за слово. " * 500


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        data = TEXT.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Connection", "close")
        match self.path:
            case "/chunks":
                self.send_header("Transfer-Encoding", "chunked")
                pieces = [data[start : start + 999] for start in range(0, len(data), 999)]
                data = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in [*pieces, b""])
            case "/gzip":
                data = gzip.compress(data)
                self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(data)))
            case "/deflate":
                data = zlib.compress(data)
                self.send_header("Content-Encoding", "deflate")
                self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, text, *args):
        pass


with HTTPServer(("127.0.0.1", 0), Handler) as server:
    threading.Thread(target=server.serve_forever).start()
    home = f"http://127.0.0.1:{server.server_port}"
    for path in ("/chunks", "/gzip", "/deflate", "/until-it-closes"):
        assert requests.get(home + path).text == TEXT, path
        with requests.get(home + path, stream=True) as response:
            assert b"".join(response.iter_content(1000)).decode() == TEXT, path
    server.shutdown()
print("ok")
