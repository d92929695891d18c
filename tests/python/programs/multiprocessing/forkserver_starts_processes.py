"""forkserver is a way to start processes, too; the method is told by its context, and in the child."""
# covers: multiprocessing.set_start_method, multiprocessing.get_start_method, multiprocessing.get_context
# python: 3.11

import multiprocessing


def tell(line):
    line.put(multiprocessing.get_start_method())


if __name__ == "__main__":
    assert "forkserver" in multiprocessing.get_all_start_methods()
    multiprocessing.set_start_method("forkserver", force=True)
    assert multiprocessing.get_start_method() == "forkserver"
    line = multiprocessing.SimpleQueue()
    process = multiprocessing.Process(target=tell, args=(line,))
    process.start()
    assert line.get() == "forkserver"
    process.join()
    with multiprocessing.get_context("forkserver").Pool(1) as pool:
        assert pool.map(abs, [-1, 2]) == [1, 2]
    print("ok")
