"""A pipe carries objects both ways between two processes, in order."""
# covers: multiprocessing.Pipe, multiprocessing.connection.Connection, multiprocessing.connection.Connection.send, multiprocessing.connection.Connection.recv
# python: 3.11

from multiprocessing import Pipe, Process


def answer(connection):
    while (question := connection.recv()) is not None:
        connection.send((question, len(question)))
    connection.close()


if __name__ == "__main__":
    mine, theirs = Pipe()
    assert mine.readable and mine.writable and not mine.closed
    process = Process(target=answer, args=(theirs,))
    process.start()
    theirs.close()
    for text in ("a", "bc", ""):
        mine.send(text)
    assert [mine.recv() for _ in range(3)] == [("a", 1), ("bc", 2), ("", 0)]
    mine.send(None)
    process.join()
    assert process.exitcode == 0
    mine.close()
    assert mine.closed
    print("ok")
