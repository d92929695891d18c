"""A `Pool` that a program starts without `if __name__ == "__main__":`, which is ended at once.

Each of its processes runs the program anew, is refused a pool of its own, and ends; natively the pool replaces it by
another, for ever. Elsewhere a missing guard ends as natively, without help.
"""

from green import failures, host, source_locations, threads
from green.processes import system

#: What such a process ends with, as the kernel tells its parent; a program sees 1.
UNGUARDED = 0x101
_WORDS = (
    'a Pool is started while the program is imported, so each of its processes would start a Pool too. '
    'Put what starts it below: if __name__ == "__main__":'
)


def install():
    from multiprocessing import pool

    join_exited_workers = pool.Pool._join_exited_workers

    @staticmethod
    def join(workers):
        if any(map(_is_unguarded, workers)):
            _end_program()
        return join_exited_workers(workers)

    pool.Pool._join_exited_workers = join


def _is_unguarded(worker):
    # The workers of a ThreadPool are threads, and have none.
    popen = getattr(worker, "_popen", None)
    return popen is not None and popen.wait(0) == 1 and popen.is_unguarded


def is_missing(error):
    """Whether a process ended by this error because it was about to start others while it imported the program."""
    from multiprocessing import spawn

    traceback = failures.traceback_of(error)
    codes = set()
    while traceback is not None:
        codes.add(traceback.tb_frame.f_code)
        traceback = traceback.tb_next
    return spawn._check_not_importing_main.__code__ in codes


def _end_program():
    host.write("stderr", f"RuntimeError: {_WORDS}\n")
    failures.tell_uncaught("RuntimeError", _WORDS, source_locations.of_frame(threads.by_id[threads.MAIN].frame))
    system.die(1)
