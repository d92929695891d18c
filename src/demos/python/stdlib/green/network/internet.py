"""The door to the simulated internet: a request goes out whole, an answer comes back whole."""

import json

from green import host

from green.network.answers import Answer, NoAnswer, phrase


def exchange(method, url, headers, body, connect, read):
    return _opened(host.block_on(_sent(method, url, headers, body, connect, read)))


async def exchange_in_loop(method, url, headers, body, connect, read):
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
