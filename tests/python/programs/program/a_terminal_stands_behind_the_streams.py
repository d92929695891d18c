"""The page is a terminal: it has a type and a size, and getpass asks in it past stdin and stdout."""
# covers: getpass.getpass, getpass.unix_getpass, os.isatty, os.get_terminal_size
# python: 3.14
# host: browser
# stdin: "geheim\n1234\n"
# stdout: ok\n

import getpass
import io
import os
import sys

assert all(os.isatty(descriptor) for descriptor in range(3))
assert sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()
assert os.environ["TERM"] == "xterm-256color" and sys.stdout.encoding == "utf-8"
columns, lines = os.get_terminal_size()
assert (os.environ["COLUMNS"], os.environ["LINES"]) == (str(columns), str(lines))
assert getpass.getpass() == "geheim"
shown = io.StringIO()
assert getpass.unix_getpass("PIN: ", shown, echo_char="*") == "1234"
assert shown.getvalue() == "PIN: "
try:
    getpass.getpass()
except EOFError:
    print("ok")
