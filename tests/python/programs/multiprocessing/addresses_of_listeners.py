"""A listener has a port of its own, or a path with its file, and knows whom it has accepted; elsewhere nobody is."""
# covers: multiprocessing.connection.Listener, multiprocessing.connection.Client
# python: 3.11

import errno
import os
import socket
from multiprocessing import Process
from multiprocessing.connection import Client, Listener


def visit(address, family, key):
    with Client(address, family, authkey=key) as connection:
        connection.send(os.getpid())
        assert connection.recv() == "welcome"


def raises(error, call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except OSError as caught:
        assert type(caught) is error, repr(caught)
        return caught
    raise AssertionError(f"{args}: nothing was raised")


def receive(listener, address, family):
    """Has a process of its own come to this address."""
    process = Process(target=visit, args=(address, family, b"key"))
    process.start()
    with listener.accept() as connection:
        assert connection.recv() == process.pid
        connection.send("welcome")
    process.join()
    assert process.exitcode == 0


if __name__ == "__main__":
    for host in ("localhost", "127.0.0.1", "", "0.0.0.0"):
        with Listener((host, 0), authkey=b"key") as listener:
            number, port = listener.address
            assert number == ("0.0.0.0" if host in ("", "0.0.0.0") else "127.0.0.1") and port > 0
            assert listener.last_accepted is None
            assert raises(OSError, Listener, listener.address).errno == errno.EADDRINUSE
            for name in ("localhost", "127.0.0.1"):
                receive(listener, (name, port), "AF_INET")
                assert listener.last_accepted[0] == "127.0.0.1" and listener.last_accepted[1] > 0
        raises(ConnectionRefusedError, Client, ("localhost", port))

    for path in ("listener.sock", None):
        with Listener(path, "AF_UNIX", authkey=b"key") as listener:
            path = listener.address
            assert os.path.exists(path)
            receive(listener, path, "AF_UNIX")
            assert listener.last_accepted == ""
        assert not os.path.exists(path)
        raises(FileNotFoundError, Client, path)
    with open("plain.txt", "x"):
        pass
    raises(ConnectionRefusedError, Client, "plain.txt")
    assert raises(OSError, Listener, "plain.txt").errno == errno.EADDRINUSE
    raises(FileNotFoundError, Listener, "nowhere/listener.sock")
    raises(socket.gaierror, Listener, ("nowhere.invalid", 0))
    raises(socket.gaierror, Client, ("nowhere.invalid", 80))
    os.remove("plain.txt")
    print("ok")
