"""A queue carries values between interpreters in order, is full or empty, and knows items whose interpreter is gone."""
# covers: concurrent.interpreters.create_queue, concurrent.interpreters.Queue, concurrent.interpreters.QueueEmpty, concurrent.interpreters.QueueFull
# python: 3.14

import queue
from concurrent import interpreters
from concurrent.interpreters import _queues as queues

numbers = interpreters.create_queue()
answers = interpreters.create_queue(2)
assert (numbers.id, answers.id) == (1, 2) and repr(numbers) == "Queue(1)"
assert numbers.maxsize == 0 and answers.maxsize == 2 and numbers.empty() and not answers.full()

interp = interpreters.create()
interp.prepare_main(numbers=numbers, answers=answers)
thread = interp.call_in_thread(exec, "while (n := numbers.get()) is not None: answers.put((n, n * n))")
for n in range(5):
    numbers.put(n)
numbers.put(None)
assert [answers.get() for _ in range(5)] == [(n, n * n) for n in range(5)]
thread.join()

answers.put([1])
answers.put({"a": 1})
assert answers.full() and answers.qsize() == 2
for put in (lambda: answers.put_nowait(3), lambda: answers.put(3, timeout=0), lambda: answers.put(3, False)):
    try:
        put()
    except interpreters.QueueFull as error:
        assert isinstance(error, queue.Full) and str(error) == "queue 2 is full", error
    else:
        raise AssertionError("it is full")
assert answers.get() == [1] and answers.get_nowait() == {"a": 1}
for get in (answers.get_nowait, lambda: answers.get(timeout=0), lambda: answers.get(False)):
    try:
        get()
    except interpreters.QueueEmpty as error:
        assert isinstance(error, queue.Empty) and str(error) == "queue 2 is empty", error
    else:
        raise AssertionError("it is empty")
for timeout in (-1, -5):
    try:
        answers.get(timeout=timeout)
    except ValueError as error:
        assert str(error) == "timeout value must be non-negative"

# A queue within a queue is the same queue.
answers.put(numbers)
assert answers.get() is numbers
try:
    answers.put(lambda: numbers.nothing)
except interpreters.NotShareableError:
    pass
else:
    raise AssertionError("a function with globals of a function cannot go over")

# What an interpreter has put goes with it, as was said.
mixed = interpreters.create_queue(unbounditems=queues.UNBOUND_REMOVE)
interp.prepare_main(mixed=mixed)
interp.exec("""
from concurrent.interpreters import _queues as queues
mixed.put("is removed")
mixed.put("is a gap", unbounditems=queues.UNBOUND)
mixed.put("is an error", unbounditems=queues.UNBOUND_ERROR)
""")
mixed.put("is mine")
assert mixed.qsize() == 4
interp.close()
assert mixed.qsize() == 3
assert mixed.get() is queues.UNBOUND and repr(queues.UNBOUND).endswith("UNBOUND")
try:
    mixed.get()
except queues.ItemInterpreterDestroyed as error:
    assert str(error) == "item's original interpreter destroyed"
else:
    raise AssertionError("its interpreter has gone")
assert mixed.get() == "is mine"
assert {q.id for q in queues.list_all()} == {1, 2, 3}
try:
    queues.Queue(99)
except queues.QueueNotFoundError as error:
    assert str(error) == "queue 99 not found"
del mixed
assert {q.id for q in queues.list_all()} == {1, 2}
print("ok")
