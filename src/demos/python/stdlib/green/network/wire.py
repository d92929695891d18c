"""Where requests go out: to the simulated internet, or to a server of the program's own.

Knows nothing of redirects, cookies, pools of connections or the exceptions of any library.
"""

from urllib.parse import urlsplit

from green.network import internet, own_servers
from green.network.addresses import is_own


def exchange(method, url, headers, body, connect=None, read=None):
    """Asks and waits, without the GIL; returns an `Answer`, or raises `NoAnswer`.

    `headers` are pairs, timeouts are in seconds; None is for ever.
    """
    return _door_to(url).exchange(method, url, headers, body, connect, read)


async def exchange_in_loop(method, url, headers, body, connect=None, read=None):
    """As `exchange`, while the event loop goes on."""
    return await _door_to(url).exchange_in_loop(method, url, headers, body, connect, read)


def _door_to(url):
    return own_servers if is_own(urlsplit(url).hostname) else internet
