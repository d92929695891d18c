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


memory = SharedMemory(create=True, size=16)
part = memory.buf[:4]
part[0] = 7
assert is_refused(memory)
assert part[0] == 7
part.release()
memory.close()
memory.close()
memory.unlink()

memory = SharedMemory(create=True, size=16)
part = memory.buf[4:8]
further = part[1:3]
del part
assert is_refused(memory)
del further
memory.close()
memory.unlink()

memory = SharedMemory(create=True, size=16)
view = memoryview(memory.buf)
view[2] = 9
assert is_refused(memory)
assert view[2] == 9
view.release()
memory.close()
memory.unlink()

memory = SharedMemory(create=True, size=8)
memory.buf[:] = bytes(range(8))
assert list(memory.buf) == list(range(8)) and bytes(memory.buf[2:4]) == b"\x02\x03"
memory.close()
memory.unlink()
print("ok")
