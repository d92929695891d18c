"""A secured connection is driven by hand between two memories; a socket that does not wait says what it wants."""
# covers: ssl.MemoryBIO, ssl.SSLObject, ssl.SSLContext.wrap_bio, ssl.SSLWantReadError
# python: 3.11

import select
import socket
import ssl

context = ssl.create_default_context()
incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
secured = context.wrap_bio(incoming, outgoing, server_hostname="site.example")
assert isinstance(secured, ssl.SSLObject)
with socket.create_connection(("site.example", 443)) as client:

    def drive(step):
        while True:
            try:
                result = step()
            except ssl.SSLWantReadError:
                client.sendall(outgoing.read())
                incoming.write(client.recv(4096))
            else:
                client.sendall(outgoing.read())
                return result

    drive(secured.do_handshake)
    drive(lambda: secured.write(b"GET /bytes/10 HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n"))
    answer = b""
    while piece := drive(lambda: secured.read(1024)):
        answer += piece
    assert answer.endswith(bytes(range(10)))

with socket.create_connection(("site.example", 443)) as plain:
    plain.setblocking(False)
    client = context.wrap_socket(plain, server_hostname="site.example", do_handshake_on_connect=False)
    while True:
        try:
            client.do_handshake()
            break
        except ssl.SSLWantReadError:
            select.select([client], [], [])
    assert client.version() == "TLSv1.3"
    client.close()
print("ok")
