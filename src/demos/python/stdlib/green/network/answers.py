"""What comes of a request: an answer, or the reason why there is none."""

import sys
from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. Names of headers are as it wrote them and may repeat."""

    status: int
    reason: str
    headers: list[tuple[str, str]]
    body: bytes


class NoAnswer(Exception):
    """Nothing came, or not all of it. `kind` tells why.

    `refused`: no connection could be made; `failed`: the server broke it off, or what it said is no HTTP;
    `cut-off`: it broke off within the body; `undecodable`: the body is not compressed as its headers say;
    `connect-timeout`, `read-timeout`, `body-timeout`: the time given for a connection, for the head of the answer or for
    more of its body was over. `error` is what was raised below, where there is such.
    """

    def __init__(self, kind, error=None):
        super().__init__(kind)
        self.kind = kind
        self.error = error

    @property
    def is_of_tls(self):
        # Where nobody has imported it, none of its errors can have been raised.
        ssl = sys.modules.get("ssl")
        return ssl is not None and isinstance(self.error, ssl.SSLError)


def phrase(status):
    """`Not Found` of 404; empty for a number without a name."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
