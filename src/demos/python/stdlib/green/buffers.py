"""Bytes that are read into what a program has made room for them in."""


def octets_of(buffers):
    return [memoryview(buffer).cast("B") for buffer in buffers]


def fill(views, data):
    """Puts the bytes into these, one after another, as far as they reach; returns how many bytes there are."""
    rest = data
    for view in views:
        part, rest = rest[: len(view)], rest[len(view) :]
        view[: len(part)] = part
    return len(data)
