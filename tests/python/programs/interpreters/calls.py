"""A call runs in the other interpreter: arguments and results are copies, functions find the globals of their file."""
# covers: concurrent.interpreters.Interpreter, concurrent.interpreters.NotShareableError
# python: 3.14

from concurrent import interpreters

count = 0


def inc(by=1):
    global count
    count += by
    return count


def get_name():
    return __name__, __file__ is not None


def change(values):
    values.append(4)
    return values


def stateless(names):
    return [name in globals() for name in names], sum(i * i for i in range(4))


def make_closure():
    value = 1
    return lambda: value


def main():
    interp = interpreters.create()
    assert interp.call(inc) == 1
    assert interp.call(inc, 5) == 6
    assert interp.call(inc, by=1) == 7
    assert count == 0
    # The program's file was run there once more, under another name, and `__main__` is as it was.
    assert interp.call(get_name) == ("<fake __main__>", True)
    assert interp.call(eval, "'inc' in vars()") is False
    assert interp.call(stateless, ("inc", "__name__")) == ([False, True], 14)

    values = [1, 2, 3]
    assert interp.call(change, values) == [1, 2, 3, 4] and values == [1, 2, 3]
    for value in (None, True, 2**80, -1.5, "ж\ud800", b"\0", (1, ("a", None)), {"a": [1]}, {1}, ..., ValueError, len):
        assert interp.call(lambda x: x, value) == value, value
    view = interp.call(lambda x: x, memoryview(b"bytes"))
    assert type(view) is memoryview and view.readonly and view == b"bytes"

    # A lambda is code, with the other's `__main__` for its globals.
    interp.exec("here = 'there'")
    assert interp.call(lambda: globals()["here"]) == "there"
    back = interp.call(eval, "lambda x: x + 1")
    assert back(1) == 2

    for call in (lambda: interp.call(make_closure()), lambda: interp.call(make_closure)):
        try:
            call()
        except interpreters.NotShareableError:
            pass
        else:
            raise AssertionError("what cannot be pickled does not go over, neither there nor back")

    interp.call(exec, "made = 1")
    assert interp.call(eval, "made") == 1
    thread = interp.call_in_thread(inc, 100)
    thread.join()
    assert interp.call(inc, 0) == 107
    interp.close()
    print("ok")


if __name__ == "__main__":
    main()
