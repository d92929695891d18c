"""Copies of pages of shared memory, and what was written and not told yet. When they hold is the business of leases.py."""

from green import host

PAGE = 4096
# As many as are read anew when one more is; beyond, the others are forgotten.
_MOST_PAGES = 16

# By thing and number of the page.
_pages = {}
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


def fetch(thing, memory_size, offset, size):
    """Copies the pages of it, and once more those that there are, so that all are of one moment. Returns the piece."""
    numbers = range(offset // PAGE, (offset + size + PAGE - 1) // PAGE)
    sizes = {(thing, number): min(PAGE, memory_size - number * PAGE) for number in numbers}
    if len(sizes) > _MOST_PAGES:
        return host.call("memory.read", thing, offset, size)
    if len(_pages) + len(sizes) <= _MOST_PAGES:
        sizes |= {key: len(page) for key, page in _pages.items()}
    things = [thing for thing, _ in sizes]
    data = host.call("memory.read_pieces", things, [number * PAGE for _, number in sizes], list(sizes.values()))
    _pages.clear()
    at = 0
    for key, length in sizes.items():
        _pages[key] = bytearray(data[at : at + length])
        at += length
    # The pages that were asked for come first.
    start = offset - numbers[0] * PAGE
    return data[start : start + size]


def write(thing, offset, data):
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
        things, offsets, sizes = map(list, zip(*writes))
        host.tell_kept("memory.write_pieces", things, offsets, sizes, b"".join(writes.values()))


def forget():
    _pages.clear()
