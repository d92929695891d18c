"""A listener accepts connections of clients that know its key, and of no others."""
# covers: multiprocessing.connection.Listener, multiprocessing.connection.Client, multiprocessing.AuthenticationError, multiprocessing.ProcessError
# python: 3.11

import multiprocessing
from multiprocessing import Process
from multiprocessing.connection import Client, Listener


def visit(address, key):
    try:
        with Client(address, authkey=key) as connection:
            connection.send(["hello", multiprocessing.current_process().name])
            assert connection.recv() == "welcome"
    except (multiprocessing.AuthenticationError, EOFError, OSError):
        raise SystemExit(3)


def start(address, key):
    process = Process(target=visit, args=(address, key), name="visitor")
    process.start()
    return process


if __name__ == "__main__":
    assert issubclass(multiprocessing.AuthenticationError, multiprocessing.ProcessError)
    with Listener(authkey=b"secret") as listener:
        process = start(listener.address, b"secret")
        with listener.accept() as connection:
            assert connection.recv() == ["hello", "visitor"]
            connection.send("welcome")
        process.join()
        assert process.exitcode == 0

        process = start(listener.address, b"wrong")
        try:
            listener.accept()
        except multiprocessing.AuthenticationError:
            pass
        else:
            raise AssertionError("let in with a wrong key")
        process.join()
        assert process.exitcode == 3
    print("ok")
