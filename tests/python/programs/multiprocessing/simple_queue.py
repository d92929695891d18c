"""SimpleQueue is a pipe with locks: what is put is there to be taken, until it is closed."""
# covers: multiprocessing.SimpleQueue, multiprocessing.SimpleQueue.empty, multiprocessing.SimpleQueue.close
# python: 3.11

from multiprocessing import Process, SimpleQueue


def double(questions, answers):
    while (number := questions.get()) is not None:
        answers.put(number * 2)


if __name__ == "__main__":
    questions, answers = SimpleQueue(), SimpleQueue()
    assert questions.empty()
    process = Process(target=double, args=(questions, answers))
    process.start()
    for number in (1, 2, 3):
        questions.put(number)
    assert [answers.get() for _ in range(3)] == [2, 4, 6]
    questions.put(None)
    process.join()
    assert answers.empty()
    answers.close()
    try:
        answers.put(1)
    except (OSError, ValueError):
        pass
    else:
        raise AssertionError("put into a closed queue")
    print("ok")
