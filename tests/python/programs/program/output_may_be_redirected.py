"""redirect_stdout() and a file of one's own take what would be printed."""
# covers: contextlib.redirect_stdout, io.StringIO, print
# python: 3.11

import contextlib
import io
import logging

with contextlib.redirect_stdout(io.StringIO()) as stream:
    print("kept")
assert stream.getvalue() == "kept\n"

stream = io.StringIO()
logging.basicConfig(stream=stream, format="%(threadName)s %(levelname)s %(message)s", level=logging.INFO)
logging.info("hello")
logging.debug("not shown")
assert stream.getvalue() == "MainThread INFO hello\n"
print("ok")
