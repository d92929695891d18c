"""A page can be asked for by a socket, by a stream of asyncio, and twice on one connection."""
# covers: socket.create_connection, socket.gethostbyname, asyncio.open_connection
# python: 3.11

import asyncio
import json
import socket


def answer_in(stream):
    status = stream.readline()
    headers = dict(line.decode().strip().split(": ", 1) for line in iter(stream.readline, b"\r\n"))
    return status, stream.read(int(headers["Content-Length"]))


REQUEST = b"GET /anything/%d HTTP/1.1\r\nHost: site.example\r\n\r\n"
with socket.create_connection(("site.example", 80), timeout=60) as client, client.makefile("rb") as stream:
    for number in (1, 2):
        client.sendall(REQUEST % number)
        status, body = answer_in(stream)
        assert status == b"HTTP/1.1 200 OK\r\n", status
        assert json.loads(body)["url"] == f"http://site.example/anything/{number}"


async def main():
    reader, writer = await asyncio.open_connection("site.example", 80)
    writer.write(b"GET /status/404 HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n")
    head, _, _ = (await reader.read()).partition(b"\r\n")
    assert head == b"HTTP/1.1 404 Not Found", head
    writer.close()
    try:
        await asyncio.open_connection("nobody.invalid", 80)
    except socket.gaierror:
        pass
    else:
        raise AssertionError("it exists nowhere")


asyncio.run(main())
print("ok")
