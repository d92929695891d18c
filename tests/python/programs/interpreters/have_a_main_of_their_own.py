"""An interpreter has a `__main__` of its own, which stays from one exec to the next, and lives in the same process."""
# covers: concurrent.interpreters.create, concurrent.interpreters.get_current, concurrent.interpreters.get_main, concurrent.interpreters.list_all, concurrent.interpreters.Interpreter
# python: 3.14

import os
import sys
from concurrent import interpreters

main = interpreters.get_main()
assert main is interpreters.get_current() and main.id == 0 and main.whence == "runtime init", main
assert main.is_running() and repr(main) == "Interpreter(0)"
assert interpreters.list_all() == [main]

one, two = interpreters.create(), interpreters.create()
assert (one.id, two.id) == (1, 2) and one.whence == "_interpreters module"
assert interpreters.list_all() == [main, one, two]
assert not one.is_running()
assert one is interpreters.Interpreter(1)

value = "the main interpreter's"
one.exec("value = 'its own'; import sys; sys.marked = True")
one.exec("assert value == 'its own' and sys.marked and __name__ == '__main__'")
two.exec("assert 'value' not in globals()\nimport sys\nassert not hasattr(sys, 'marked')")
assert value == "the main interpreter's" and not hasattr(sys, "marked")

pid = one.call(os.getpid)
assert pid == os.getpid(), (pid, os.getpid())
one.exec(f"""
from concurrent import interpreters
me = interpreters.get_current()
assert me.id == 1 and me.is_running() and me.whence == "_interpreters module"
assert [i.id for i in interpreters.list_all()] == [0, 1, 2]
assert interpreters.get_main().is_running()
""")

one.prepare_main({"a": 1}, b=("two", 3.0), c=None)
one.exec("assert (a, b, c) == (1, ('two', 3.0), None)")
for names in ({}, None):
    try:
        one.prepare_main(names)
    except ValueError as error:
        assert str(error) == "arg 2 must be a non-empty mapping", error
    else:
        raise AssertionError("nothing to prepare is refused")
try:
    one.prepare_main(list=[1])
except interpreters.NotShareableError as error:
    assert isinstance(error, TypeError) and str(error) == "[1] does not support cross-interpreter data", error
else:
    raise AssertionError("a list is not shareable")
one.exec("assert list is __builtins__.list")

one.close()
two.close()
assert interpreters.list_all() == [main]
print("ok")
