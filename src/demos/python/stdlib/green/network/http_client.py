"""The simulated internet below `http.client`, and so below `urllib.request`, which stay as they are.

Where a connection opens a socket, it gets an object that takes the bytes of a request and gives the bytes of the
answer. Nothing else of a socket is there; tunnels through proxies are missing, and nothing is encrypted.
"""

import io
from urllib.parse import urlunsplit

from green.unavailable import UnavailableError

from . import wire
from .addresses import check_labels, is_own, refusal

_DEFAULT_PORTS = {"http": 80, "https": 443}


def put_below(client):
    """Changes the module `http.client`."""

    connect_by_socket = client.HTTPConnection.connect

    def connect(connection):
        if is_own(connection.host):
            return connect_by_socket(connection)
        if connection._tunnel_host:
            raise UnavailableError("http.client: set_tunnel()", "there are no proxies here", "Connect directly.")
        check_labels(connection.host)
        scheme = "https" if connection.default_port == 443 else "http"
        connection.sock = WireSocket(scheme, connection.host, connection.port, _seconds(connection.timeout))

    client.HTTPConnection.connect = connect
    if hasattr(client, "HTTPSConnection"):
        client.HTTPSConnection.connect = connect
        client._create_https_context = lambda http_version: None


def _seconds(timeout):
    import socket

    return socket.getdefaulttimeout() if timeout is socket._GLOBAL_DEFAULT_TIMEOUT else timeout


class WireSocket:
    """Asks as soon as a whole request has been written; one answer at a time."""

    def __init__(self, scheme, host, port, timeout):
        netloc = f"[{host}]" if ":" in host else host
        self._scheme = scheme
        self._netloc = netloc if port == _DEFAULT_PORTS[scheme] else f"{netloc}:{port}"
        self._timeout = timeout
        self._written = b""
        self._answer = io.BytesIO()

    def sendall(self, data):
        self._written += bytes(data)
        request = _parsed(self._written)
        if request is not None:
            self._written = b""
            self._ask(*request)

    def makefile(self, mode="rb", *_, **__):
        return self._answer

    def settimeout(self, seconds):
        self._timeout = seconds

    def close(self):
        """There is nothing to close."""

    def _ask(self, method, target, headers, body):
        path, _, query = target.partition("?")
        url = target if "://" in target else urlunsplit((self._scheme, self._netloc, path, query, ""))
        # A broken connection reads as an end of file, which http.client tells from an answer itself.
        self._answer = io.BytesIO()
        try:
            answer = wire.exchange(method, url, headers, body, self._timeout, self._timeout)
        except wire.NoAnswer as absence:
            if absence.kind == "connect-timeout":
                raise TimeoutError("timed out") from None
            if absence.kind == "refused":
                raise refusal(url) from None
            if absence.kind == "read-timeout":
                self._answer = _Late()
        else:
            self._answer = io.BytesIO(_written_out(answer))


class _Late(io.BytesIO):
    """What is read from a connection on which nothing comes in time."""

    def readline(self, *_):
        raise TimeoutError("timed out")


def _parsed(written):
    """Method, target, headers and body of a request; None while some of it is missing."""
    head, end, body = written.partition(b"\r\n\r\n")
    if not end:
        return None
    request_line, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = request_line.split(" ", 2)
    headers = [(name, value.lstrip()) for name, _, value in (line.partition(":") for line in lines)]
    settings = {name.lower(): value for name, value in headers}
    if settings.get("transfer-encoding") == "chunked":
        body = _joined(body)
        # It goes on whole.
        headers = [pair for pair in headers if pair[0].lower() != "transfer-encoding"]
        headers.append(("Content-Length", str(len(body or b""))))
    elif len(body) < int(settings.get("content-length", 0)):
        body = None
    return None if body is None else (method, target, headers, body)


def _joined(chunks):
    """The body that was sent in chunks; None while the last is missing."""
    body = b""
    while True:
        size, end, rest = chunks.partition(b"\r\n")
        if not end:
            return None
        length = int(size.split(b";")[0], 16)
        if length == 0:
            return body
        if len(rest) < length + 2:
            return None
        body, chunks = body + rest[:length], rest[length + 2 :]


def _written_out(answer):
    lines = [f"HTTP/1.1 {answer.status} {answer.reason}", *(f"{name}: {value}" for name, value in answer.headers)]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + answer.body
