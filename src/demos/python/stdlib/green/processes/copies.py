"""Copies of pages of shared memory, and what was written and not told yet. When they hold is the business of leases.py."""

from green import host
from green.processes import things

PAGE = 4096
# As many as are read anew when one more is; beyond, the others are forgotten.
_MOST_PAGES = 16

# By thing and number of the page.
_pages = {}
# Counts what makes pages out of date that the kernel was asked for before: a write, a lock acquired, another thread's turn.
_changes = 0
# By thing, offset and size, the latest last.
_writes = {}


def read(thing, offset, size):
    """None where there is no copy of it."""
    number = offset // PAGE
    page = _pages.get((thing, number))
    at = offset - number * PAGE
    if page is None or at + size > len(page):
        return None
    return bytes(page[at : at + size])


def sizes():
    """How long each page is that there is a copy of."""
    # By a list: between two of them all may be forgotten.
    return {key: len(page) for key, page in list(_pages.items())}


def fetch(thing, memory_size, offset, size, others):
    """Copies the pages of it, and `others` once more, so that all are of one moment. Returns the piece.

    Nothing is kept if somebody else in the process has written, or acquired a lock, while the kernel was asked: then the
    copies are older than that.
    """
    global _pages
    numbers = range(offset // PAGE, (offset + size + PAGE - 1) // PAGE)
    wanted = {(thing, number): min(PAGE, memory_size - number * PAGE) for number in numbers}
    if len(wanted) > _MOST_PAGES:
        return host.call("memory.read", thing, offset, size)
    if len(others) + len(wanted) <= _MOST_PAGES:
        wanted |= {key: length for key, length in others.items() if things.is_held(key[0])}
    memories, offsets = [key[0] for key in wanted], [key[1] * PAGE for key in wanted]
    before = _changes
    data = host.call("memory.read_pieces", memories, offsets, list(wanted.values()))
    pages, at = {}, 0
    for key, length in wanted.items():
        pages[key] = bytearray(data[at : at + length])
        at += length
    if _changes == before:
        _pages = pages
    # The pages that were asked for come first.
    start = offset - numbers[0] * PAGE
    return data[start : start + size]


def write(thing, offset, data):
    global _changes
    _changes += 1
    key = thing, offset, len(data)
    # Later ones overlap earlier ones in their order.
    _writes.pop(key, None)
    _writes[key] = data
    end = offset + len(data)
    for number in range(offset // PAGE, (end + PAGE - 1) // PAGE):
        page = _pages.get((thing, number))
        if page is not None:
            start = number * PAGE
            low, high = max(offset, start), min(end, start + len(page))
            page[low - start : high - start] = data[low - offset : high - offset]


def tell_writes():
    """All at once, so that nobody sees them in another order."""
    global _writes
    writes, _writes = _writes, {}
    if writes:
        memories, offsets, lengths = map(list, zip(*writes))
        host.tell_kept("memory.write_pieces", memories, offsets, lengths, b"".join(writes.values()))


def forget():
    global _changes
    _changes += 1
    _pages.clear()
