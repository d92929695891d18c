"""spawn is a way to start; one that does not exist is refused, and it is chosen once."""
# covers: multiprocessing.get_context, multiprocessing.set_start_method, multiprocessing.get_start_method, multiprocessing.get_all_start_methods
# python: 3.11

import multiprocessing


def raises(error, call, *args):
    try:
        call(*args)
    except error:
        return
    raise AssertionError(f"{error.__name__} was not raised")


if __name__ == "__main__":
    assert "spawn" in multiprocessing.get_all_start_methods()
    raises(RuntimeError, multiprocessing.set_start_method, "spawn") if multiprocessing.get_start_method() else None
    raises(ValueError, multiprocessing.get_context, "telepathy")
    context = multiprocessing.get_context("spawn")
    assert context.get_start_method() == "spawn"
    line = context.SimpleQueue()
    process = context.Process(target=line.put, args=("from a context",))
    process.start()
    assert line.get() == "from a context"
    process.join()
    assert multiprocessing.cpu_count() >= 1
    print("ok")
