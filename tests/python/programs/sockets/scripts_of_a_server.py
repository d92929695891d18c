"""A server starts a script for each request of a folder of scripts, where there is no `fork` as well."""
# covers: http.server.CGIHTTPRequestHandler
# python: 3.13
# host: browser

import http.server
import os
import tempfile
import threading
import urllib.request

SCRIPT = "import os, sys\nprint('Content-Type: text/plain\\n')\nprint(os.environ['QUERY_STRING'], sys.stdin.read())\n"


class Handler(http.server.CGIHTTPRequestHandler):
    def log_message(self, *_):
        pass


os.chdir(tempfile.mkdtemp())
os.mkdir("cgi-bin")
with open("cgi-bin/answer.py", "w") as file:
    file.write(SCRIPT)
os.chmod("cgi-bin/answer.py", 0o755)
with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
    threading.Thread(target=server.serve_forever).start()
    address = f"http://127.0.0.1:{server.server_port}/cgi-bin/answer.py?a=1"
    with urllib.request.urlopen(address, data=b"posted") as answer:
        assert answer.status == 200 and answer.headers["Content-Type"] == "text/plain"
        assert answer.read() == b"a=1 posted\n"
    server.shutdown()
print("ok")
