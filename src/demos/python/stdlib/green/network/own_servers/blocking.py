"""A request from a thread, which waits for its answer. `http.client` reads it."""

from contextlib import suppress
from http import client
from urllib.parse import urlsplit

from green.network.answers import Answer, NoAnswer
from green.network.own_servers.encodings import decoded
from green.network.own_servers.requests_sent import written


def exchange(method, url, headers, body, connect, read):
    connection = _connected(url, connect)
    try:
        connection.sock.settimeout(read)
        response = _asked(connection, method, written(method, url, headers, body, "latin-1"))
        content = _body_of(response)
    finally:
        connection.close()
    headers = response.getheaders()
    return Answer(response.status, response.reason, headers, decoded(content, headers))


def _connected(url, timeout):
    parts = urlsplit(url)
    kind = client.HTTPSConnection if parts.scheme == "https" else client.HTTPConnection
    connection = kind(parts.hostname, parts.port, timeout=timeout)
    try:
        connection.connect()
    except TimeoutError as error:
        raise NoAnswer("connect-timeout", error) from None
    except OSError as error:
        raise NoAnswer("refused", error) from None
    return connection


def _asked(connection, method, sent):
    response = client.HTTPResponse(connection.sock, method=method)
    try:
        # A server may answer before it has read all, and read no more.
        with suppress(BrokenPipeError):
            connection.send(sent)
        response.begin()
    except TimeoutError as error:
        raise NoAnswer("read-timeout", error) from None
    except (OSError, client.HTTPException) as error:
        raise NoAnswer("failed", error) from None
    return response


def _body_of(response):
    try:
        return response.read()
    except TimeoutError as error:
        raise NoAnswer("body-timeout", error) from None
    except (OSError, client.HTTPException) as error:
        raise NoAnswer("cut-off", error) from None
