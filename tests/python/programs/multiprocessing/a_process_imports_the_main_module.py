"""A process that starts afresh imports the main module under another name."""
# covers: multiprocessing.Process, multiprocessing.get_start_method, multiprocessing.parent_process
# python: 3.11
# stdout: module as __main__\nmodule as __mp_main__\nchild in __mp_main__\nok\n

import multiprocessing

print(f"module as {__name__}", flush=True)


class Thing:
    def __init__(self, name):
        self.name = name


def work(thing):
    assert type(thing) is Thing
    assert multiprocessing.parent_process().name == "MainProcess"
    print(f"child in {thing.__class__.__module__}", flush=True)


if __name__ == "__main__":
    assert multiprocessing.get_start_method() == "spawn"
    assert multiprocessing.parent_process() is None
    process = multiprocessing.Process(target=work, args=(Thing("a"),))
    process.start()
    process.join()
    assert process.exitcode == 0
    print("ok")
