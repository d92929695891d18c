"""`fcntl` and `os` tell and set what belongs to a descriptor, and what its duplicates share."""
# covers: fcntl.fcntl, os.get_inheritable, os.set_inheritable, os.get_blocking, os.set_blocking, os.pipe2
# python: 3.11

import fcntl
import os

reader, writer = os.pipe()
assert fcntl.fcntl(reader, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY
assert fcntl.fcntl(writer, fcntl.F_GETFL) & os.O_ACCMODE == os.O_WRONLY

again = os.dup(reader)
fcntl.fcntl(reader, fcntl.F_SETFL, fcntl.fcntl(reader, fcntl.F_GETFL) | os.O_NONBLOCK)
assert not os.get_blocking(reader) and not os.get_blocking(again)
try:
    os.read(again, 1)
except BlockingIOError:
    pass
else:
    raise AssertionError("something was there")
os.set_blocking(again, True)
assert os.get_blocking(reader)

assert not os.get_inheritable(reader) and fcntl.fcntl(reader, fcntl.F_GETFD) == fcntl.FD_CLOEXEC
os.set_inheritable(reader, True)
assert fcntl.fcntl(reader, fcntl.F_GETFD) == 0 and not os.get_inheritable(again)
assert os.get_inheritable(1)
assert os.get_inheritable(os.dup2(writer, 30)) and not os.get_inheritable(os.dup2(writer, 31, inheritable=False))

assert fcntl.fcntl(writer, fcntl.F_DUPFD, 50) == 50
assert fcntl.fcntl(writer, fcntl.F_DUPFD_CLOEXEC, 50) == 51
assert os.get_inheritable(50) and not os.get_inheritable(51)
os.write(51, b"x")
assert os.read(reader, 1) == b"x"

reader, writer = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
assert not os.get_blocking(reader) and not os.get_blocking(writer)
print("ok")
