"""Value and Array are one memory for all processes, each with a lock of its own."""
# covers: multiprocessing.Value, multiprocessing.Array
# python: 3.11

from multiprocessing import Array, Process, Value


def work(counter, squares, letters, first):
    for number in range(first, first + 5):
        with counter.get_lock():
            counter.value += 1.5
        squares[number] = number * number
    letters[first // 5] = b"x"


if __name__ == "__main__":
    counter = Value("d", 1.0)
    squares = Array("i", 10)
    letters = Array("c", b"abc")
    processes = [Process(target=work, args=(counter, squares, letters, first)) for first in (0, 5)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert counter.value == 16.0
    assert squares[:] == [number * number for number in range(10)]
    assert len(squares) == 10 and list(squares)[3] == 9
    squares[1:3] = [7, 8]
    assert squares[0:4] == [0, 7, 8, 9]
    assert letters.value == b"xxc" and letters.raw == b"xxc"
    with squares.get_lock():
        assert squares.get_obj()[9] == 81
    try:
        squares[10]
    except IndexError:
        pass
    else:
        raise AssertionError("beyond the end")
    print("ok")
