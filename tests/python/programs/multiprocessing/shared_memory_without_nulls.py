"""A name of shared memory that has a null in it is neither found nor taken away: in C it would end there."""
# covers: multiprocessing.shared_memory.SharedMemory, multiprocessing.shared_memory.SharedMemory.unlink
# python: 3.13

from multiprocessing.shared_memory import SharedMemory

block = SharedMemory(create=True, size=16)
try:
    SharedMemory(block.name + "\0a")
except ValueError as error:
    assert str(error) == "embedded null character"
else:
    raise AssertionError("found")
name, block._name = block._name, block._name + "\0a"
try:
    block.unlink()
except ValueError:
    block._name = name
else:
    raise AssertionError("taken away")
block.close()
block.unlink()
print("ok")
