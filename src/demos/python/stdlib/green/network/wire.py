"""The door to the simulated internet: a request goes out whole, an answer comes back whole.

Knows nothing of redirects, cookies, pools of connections or the exceptions of any library.
"""

import json
from dataclasses import dataclass
from http import HTTPStatus

from green import host


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. Names of headers are as it wrote them and may repeat."""

    status: int
    reason: str
    headers: list[tuple[str, str]]
    body: bytes


class NoAnswer(Exception):
    """Nothing came. `kind` tells why.

    `refused`: no connection could be made; `failed`: the server broke it off;
    `connect-timeout`, `read-timeout`: the time given for either was over.
    """

    def __init__(self, kind):
        super().__init__(kind)
        self.kind = kind


def exchange(method, url, headers, body, connect=None, read=None):
    """Asks and waits, without the GIL. `headers` are pairs, timeouts are in seconds; None is for ever."""
    return _opened(host.block_on(_sent(method, url, headers, body, connect, read)))


async def exchange_in_loop(method, url, headers, body, connect=None, read=None):
    """As `exchange`, while the event loop goes on."""
    from green import event_loop

    return _opened(await event_loop.settled(_sent(method, url, headers, body, connect, read)))


def _sent(method, url, headers, body, connect, read):
    sent = host.network.send(
        method, url, json.dumps(headers), host.to_js(body or b""), _milliseconds(connect), _milliseconds(read)
    )
    return sent.promise


def _milliseconds(seconds):
    return -1 if seconds is None else seconds * 1000


def _opened(outcome):
    if outcome["kind"] != "page":
        raise NoAnswer(outcome["kind"])
    head = json.loads(outcome["head"])
    headers = [(name, value) for name, value in head["headers"]]
    return Answer(head["status"], phrase(head["status"]), headers, bytes(outcome["body"]))


def phrase(status):
    """`Not Found` of 404; empty for a number without a name."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
