"""How long a request may take, in seconds. None, and 0, are for ever."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ClientTimeout:
    """`connect` counts the wait for a place among the connections, `sock_connect` does not."""

    total: float | None = None
    connect: float | None = None
    sock_read: float | None = None
    sock_connect: float | None = None
    ceil_threshold: float = 5


DEFAULT_TIMEOUT = ClientTimeout(total=5 * 60, sock_connect=30)


def limit(seconds):
    """As `asyncio.timeout` takes it."""
    return seconds if seconds else None
