"""Streams of asyncio are secured by ssl=True or a context, tell what they know of the site, and end cleanly."""
# covers: asyncio.open_connection, asyncio.BaseEventLoop.start_tls, ssl.create_default_context, ssl.SSLObject
# python: 3.11

import asyncio
import json
import ssl


async def fetch(number, context):
    reader, writer = await asyncio.open_connection("site.example", 443, ssl=context)
    writer.write(f"GET /anything/{number} HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    assert writer.get_extra_info("ssl_object").version() == "TLSv1.3"
    assert ("DNS", "site.example") in writer.get_extra_info("peercert")["subjectAltName"]
    assert isinstance(writer.get_extra_info("ssl_object"), ssl.SSLObject)
    writer.close()
    await writer.wait_closed()
    return json.loads(answer.partition(b"\r\n\r\n")[2])["url"]


async def main():
    contexts = [True, ssl.create_default_context()] * 5
    found = await asyncio.gather(*(fetch(number, context) for number, context in enumerate(contexts)))
    assert found == [f"https://site.example/anything/{number}" for number in range(10)]
    # A connection that is secured later.
    reader, writer = await asyncio.open_connection("site.example", 443)
    await writer.start_tls(ssl.create_default_context(), server_hostname="site.example")
    writer.write(b"GET /bytes/10 HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n")
    assert (await reader.read()).endswith(bytes(range(10)))
    writer.close()
    try:
        await asyncio.open_connection("site.example", 443, ssl=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
    except ssl.SSLCertVerificationError:
        pass
    else:
        raise AssertionError("trusted")


asyncio.run(main())
print("ok")
