"""What runs, what is closed, oneself and the first interpreter: each cannot be closed, or used, and says so."""
# covers: concurrent.interpreters.Interpreter, concurrent.interpreters.InterpreterNotFoundError
# python: 3.14
# stdout: a thread has come to its end\nand what was registered has run\nok\n

from concurrent import interpreters


def refused(call, says, kind=interpreters.InterpreterError):
    try:
        call()
    except kind as error:
        assert str(error) == says, error
    else:
        raise AssertionError(f"{says!r} is to be said")


main = interpreters.get_main()
refused(main.close, "cannot destroy unrecognized interpreter 0")
refused(lambda: main.exec("pass"), "cannot exec code for unrecognized interpreter 0")
refused(lambda: main.call(print), "cannot make a call in unrecognized interpreter 0")
refused(lambda: main.prepare_main(a=1), "cannot update __main__ for unrecognized interpreter 0")

interp = interpreters.create()
gate, begun = interpreters.create_queue(), interpreters.create_queue()
interp.prepare_main(gate=gate, begun=begun)
thread = interp.call_in_thread(exec, "begun.put(1); gate.get()")
begun.get()
assert interp.is_running()
refused(lambda: interp.exec("pass"), "interpreter already running")
refused(lambda: interp.prepare_main(a=1), "interpreter already running")
refused(interp.close, "interpreter running")
gate.put(None)
thread.join()
assert not interp.is_running()

interp.exec("""
from concurrent import interpreters
try:
    interpreters.get_current().close()
except interpreters.InterpreterError as error:
    assert str(error) == "cannot destroy the current interpreter", error
else:
    raise AssertionError
other = interpreters.create()
other_id = other.id
""")
assert [i.id for i in interpreters.list_all()] == [0, 1, 2]
interpreters.Interpreter(2).close()

# One may close another.
third = interpreters.create()
third.exec("from concurrent import interpreters; interpreters.Interpreter(1).close()")
not_found = "unrecognized interpreter ID 1"
for use in (interp.close, lambda: interp.exec("pass"), lambda: interp.call(print), interp.is_running):
    refused(use, not_found, interpreters.InterpreterNotFoundError)
refused(lambda: interpreters.Interpreter(99), "unrecognized interpreter ID 99", interpreters.InterpreterNotFoundError)

# At its end an interpreter waits for its threads.
third.exec("""
import threading, time
def late():
    time.sleep(0.05)
    print("a thread has come to its end")
threading.Thread(target=late).start()
import atexit
atexit.register(print, "and what was registered has run")
""")
third.close()
# With its last object it is gone.
fourth = interpreters.create()
assert len(interpreters.list_all()) == 2
del fourth
assert interpreters.list_all() == [main]
print("ok")
