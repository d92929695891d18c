"""Runs a program with the site's own requests and aiohttp in a native Python.

Puts real sockets where the engine has the simulated internet, at `http://internet.example:<port>` on this machine, so
that what stands between a program and the network is tested without a browser. What the libraries ask of this machine
by its number goes over sockets anyway. Usage: native_host.py <folder of the engine's Python side> <program> [arguments]
"""

import asyncio
import http.client
import json
import runpy
import sys
import types
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit


def outcome(kind, head="", body=b""):
    return {"kind": kind, "head": head, "body": body}


def send(method, url, headers, body, connect_ms, read_ms):
    return types.SimpleNamespace(promise=lambda: ask(method, url, json.loads(headers), body, read_ms))


def ask(method, url, headers, body, read_ms):
    parts = urlsplit(url)
    if parts.hostname != "internet.example":
        return outcome("refused")
    timeout = None if read_ms < 0 else read_ms / 1000
    # The server is told the number, as by the real libraries: what it answers depends on the host.
    connection = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=timeout)
    try:
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers:
            connection.putheader(name, value)
        connection.endheaders(body)
        response = connection.getresponse()
        head = {"status": response.status, "headers": response.getheaders()}
        return outcome("page", json.dumps(head), response.read())
    except TimeoutError:
        return outcome("read-timeout")
    except http.client.RemoteDisconnected:
        return outcome("failed")
    finally:
        connection.close()


def module(name, **members):
    made = types.ModuleType(name)
    vars(made).update(members)
    sys.modules[name] = made
    return made


async def settled(promise):
    return await asyncio.get_running_loop().run_in_executor(THREADS, promise)


THREADS = ThreadPoolExecutor(100)

folder, program, *arguments = sys.argv[1:]
sys.path.insert(0, folder)
network = types.SimpleNamespace(send=send)
module("green.host", network=network, to_js=lambda value: value, block_on=lambda promise: promise())
module("green.event_loop", settled=settled)
sys.argv = [program, *arguments]
runpy.run_path(program, run_name="__main__")
