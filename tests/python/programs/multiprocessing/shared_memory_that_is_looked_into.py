"""A SharedMemory whose slices or buffers are still there cannot be closed; it can when they are gone."""
# covers: multiprocessing.shared_memory.SharedMemory
# python: 3.11

from multiprocessing.shared_memory import SharedMemory


def is_refused(memory):
    try:
        memory.close()
    except BufferError as error:
        assert str(error) == "cannot close exported pointers exist", error
        return True
    return False


for look in (lambda buf: buf[:4], lambda buf: buf[4:8][1:3], memoryview):
    for is_released in (True, False):
        memory = SharedMemory(create=True, size=16)
        view = look(memory.buf)
        view[1] = 7
        assert is_refused(memory)
        assert view[1] == 7
        if is_released:
            view.release()
        else:
            del view
        memory.close()
        memory.close()
        memory.unlink()

memory = SharedMemory(create=True, size=8)
memory.buf[:] = bytes(range(8))
assert list(memory.buf) == list(range(8)) and bytes(memory.buf[2:4]) == b"\x02\x03"
memory.close()
memory.unlink()
print("ok")
