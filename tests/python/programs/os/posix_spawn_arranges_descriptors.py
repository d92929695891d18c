"""`file_actions` open, duplicate and close descriptors of the child, in order; one that fails starts nothing."""
# covers: os.posix_spawn, os.posix_spawnp
# python: 3.11

import errno
import os
import sys

OPEN, CLOSE, DUP2 = os.POSIX_SPAWN_OPEN, os.POSIX_SPAWN_CLOSE, os.POSIX_SPAWN_DUP2
WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def run(code, actions, **options):
    number = os.posix_spawn(sys.executable, ["python", "-c", code], os.environ, file_actions=actions, **options)
    assert os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]) == 0


def content(name):
    with open(name) as file:
        return file.read()


# Output and errors to one file, and no input.
said = "import os, sys; os.write(1, b'one '); os.write(2, b'two '); os.write(1, b'three'); assert sys.stdin is None"
run(said, [(OPEN, 1, "said.txt", WRITING, 0o644), (DUP2, 1, 2), (CLOSE, 0)])
assert content("said.txt") == "one two three"

# An action sees what those before it have done.
run("import os; os.write(2, os.read(0, 9))", [
    (OPEN, 7, "said.txt", os.O_RDONLY, 0), (DUP2, 7, 0), (CLOSE, 7),
    (OPEN, 1, "copy.txt", WRITING, 0o644), (DUP2, 1, 2),
])  # fmt: skip
assert content("copy.txt") == "one two t"

# The end of a pipe that children do not have by themselves; its number here is nothing to them.
reader, writer = os.pipe()
asks = f"import os\ntry: os.fstat({writer})\nexcept OSError: print('gone')"
run(asks, ((DUP2, writer, 1),))
os.close(writer)
assert os.read(reader, 100) == b"gone\n" and os.read(reader, 100) == b""
os.close(reader)

# What is inheritable they have, unless it is closed.
reader, writer = os.pipe()
os.set_inheritable(writer, True)
run(f"import os; os.write({writer}, b'inherited')", [])
assert os.read(reader, 100) == b"inherited"
run(f"import os\ntry: os.write({writer}, b'!')\nexcept OSError: pass\nelse: raise SystemExit(1)", [(CLOSE, writer)])
os.close(reader)
os.close(writer)


def fails(error, number, actions, name="posix_spawn", path="/bin/true"):
    try:
        getattr(os, name)("/bin/true", ["true"], os.environ, file_actions=actions)
    except error as raised:
        if number:
            assert (raised.errno, raised.filename) == (number, path), raised
    else:
        raise AssertionError(f"{actions} did not fail")


for name in ("posix_spawn", "posix_spawnp"):
    fails(FileNotFoundError, errno.ENOENT, [(OPEN, 1, "no/such/file", os.O_RDONLY, 0)], name)
    fails(OSError, errno.EBADF, [(DUP2, 77, 1)], name)
fails(OSError, errno.EBADF, [(CLOSE, -1)], path=None)
fails(OSError, errno.EBADF, [(OPEN, 7, "said.txt", os.O_RDONLY, 0), (CLOSE, 7), (DUP2, 7, 0)])
for wrong in (5, [5], [()], [(99,)], [(OPEN, 1)], [(CLOSE,)], [(DUP2, 1)], [("x",)]):
    fails(TypeError, None, wrong)
try:
    os.posix_spawn("/bin/true", [], os.environ)
except ValueError as error:
    assert "argv" in str(error)

# What a child begins with anyway may be asked for.
run("pass", [], setsigdef=[], setsigmask=(), resetids=False)
os.remove("said.txt")
os.remove("copy.txt")
print("ok")
