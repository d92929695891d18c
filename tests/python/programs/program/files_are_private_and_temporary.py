"""A program may write files and read them again."""
# covers: open, tempfile.TemporaryDirectory, pathlib.Path
# python: 3.11

import pathlib
import tempfile
import threading

with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "notes.txt")
    lock = threading.Lock()

    def work(number):
        with lock, open(path, "a", encoding="utf-8") as file:
            file.write(f"{number}\n")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(int, path.read_text(encoding="utf-8").split())) == list(range(10))
assert not path.exists()
print("ok")
