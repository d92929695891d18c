"""Reading from a pipe whose other ends are all closed raises EOFError; writing to it is an error too."""
# covers: multiprocessing.Pipe, EOFError, multiprocessing.connection.Connection.close
# python: 3.11

from multiprocessing import Pipe, Process


def send_one(connection):
    connection.send("one")


if __name__ == "__main__":
    mine, theirs = Pipe()
    process = Process(target=send_one, args=(theirs,))
    process.start()
    theirs.close()
    assert mine.recv() == "one"
    try:
        mine.recv()
    except EOFError:
        pass
    else:
        raise AssertionError("something came after the end")
    process.join()
    try:
        for _ in range(3):
            mine.send("nobody reads this")
    except OSError:
        pass
    else:
        raise AssertionError("sent to nobody")

    one, other = Pipe()
    other.close()
    assert one.poll(10) is True, "the end of a pipe can be read at once"
    try:
        one.recv()
    except EOFError:
        pass
    else:
        raise AssertionError("no end")
    print("ok")
