"""There is room for so many bytes of files; whoever wants more is told; what is removed makes room again."""
# covers: open, os.truncate, tempfile.TemporaryFile
# python: 3.11
# host: browser

import errno
import multiprocessing
import os
import tempfile

MB = 2**20


def write(name, megabytes):
    """How many megabytes there was room for."""
    with open(name, "wb", buffering=0) as file:
        for written in range(megabytes):
            try:
                file.write(bytes(MB))
            except OSError as error:
                assert error.errno == errno.ENOSPC and "No space left on device" in str(error), error
                return written
    return megabytes


def fails_for_want_of_room(action):
    try:
        action()
    except OSError as error:
        return error.errno == errno.ENOSPC
    return False


def far_away():
    with open("sparse", "wb", buffering=0) as file:
        file.seek(10**11)
        file.write(b"x")


if __name__ == "__main__":
    room = write("all", 500)
    assert 100 < room < 500, room
    assert fails_for_want_of_room(lambda: os.truncate("all", 10**11))
    assert fails_for_want_of_room(far_away)
    os.remove("all")
    # Each is removed while it is open.
    for _ in range(4):
        with tempfile.TemporaryFile(buffering=0) as file:
            file.write(bytes(room // 2 * MB))
    assert write("half", room // 2) == room // 2
    # Once more over the same file, and by another name in its place.
    assert write("half", room // 2) == room // 2
    os.rename("half", "other")
    process = multiprocessing.Process(target=write, args=("child", 500))
    process.start()
    process.join()
    assert process.exitcode == 0
    assert 0 < os.path.getsize("child") <= (room - room // 2 + 1) * MB
    assert fails_for_want_of_room(lambda: open("more", "wb", buffering=0).write(bytes(2 * MB)))
    os.replace("other", "child")
    assert write("more", 2) == 2
    print("ok")
