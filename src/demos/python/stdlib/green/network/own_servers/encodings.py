"""Bodies that a server has compressed, as `Content-Encoding` says."""

import zlib

from green.network.answers import NoAnswer

#: What `zlib` calls "gzip or zlib, as its first bytes say", and deflate without a head, which some servers send.
_EITHER, _HEADLESS = zlib.MAX_WBITS | 32, -zlib.MAX_WBITS


def decoded(body, headers):
    for encoding in reversed(_encodings(headers)):
        if encoding in ("gzip", "x-gzip", "deflate") and body:
            body = _inflated(body, may_be_headless=encoding == "deflate")
    return body


def _encodings(headers):
    return [
        encoding.strip().lower()
        for name, value in headers
        if name.lower() == "content-encoding"
        for encoding in value.split(",")
    ]


def _inflated(body, may_be_headless):
    try:
        return zlib.decompress(body, _EITHER)
    except zlib.error as error:
        if may_be_headless:
            return _inflated_headless(body)
        raise NoAnswer("undecodable", error) from None


def _inflated_headless(body):
    try:
        return zlib.decompress(body, _HEADLESS)
    except zlib.error as error:
        raise NoAnswer("undecodable", error) from None
