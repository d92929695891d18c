"""http.server shows the files of a folder, lists it, and knows what is not there."""
# covers: http.server.SimpleHTTPRequestHandler
# python: 3.11

import functools
import os
import tempfile
import threading
import urllib.error
import urllib.request
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


folder = tempfile.mkdtemp()
with open(os.path.join(folder, "note.txt"), "w") as file:
    file.write("from a file")
with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder)) as server:
    threading.Thread(target=server.serve_forever).start()
    home = f"http://127.0.0.1:{server.server_port}"
    with urllib.request.urlopen(f"{home}/note.txt") as response:
        assert response.read() == b"from a file" and response.headers["Content-Type"] == "text/plain"
    with urllib.request.urlopen(home) as response:
        assert b"note.txt" in response.read()
    path, headers = urllib.request.urlretrieve(f"{home}/note.txt", os.path.join(folder, "copy.txt"))
    assert open(path).read() == "from a file"
    try:
        urllib.request.urlopen(f"{home}/other.txt")
    except urllib.error.HTTPError as error:
        assert error.code == 404
        error.close()
    else:
        raise AssertionError("there is no such file")
    server.shutdown()
print("ok")
