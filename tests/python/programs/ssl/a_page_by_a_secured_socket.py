"""A socket is secured for a site by name, tells its version, cipher and certificate, and a page can be asked for."""
# covers: ssl.create_default_context, ssl.SSLContext, ssl.SSLContext.wrap_socket, ssl.SSLSocket, ssl.cert_time_to_seconds
# python: 3.11

import json
import socket
import ssl
import time

context = ssl.create_default_context()
assert isinstance(context, ssl.SSLContext)
assert context.check_hostname and context.verify_mode == ssl.CERT_REQUIRED


def ask(client, path):
    client.sendall(f"GET {path} HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n".encode())
    answer = b""
    while piece := client.recv(4096):
        answer += piece
    return answer.partition(b"\r\n\r\n")


with socket.create_connection(("site.example", 443), timeout=60) as plain:
    with context.wrap_socket(plain, server_hostname="site.example") as client:
        assert isinstance(client, ssl.SSLSocket) and client.server_hostname == "site.example"
        assert plain.fileno() == -1 and client.fileno() != -1 and client.gettimeout() == 60
        assert client.version() == "TLSv1.3"
        name, version, bits = client.cipher()
        assert name.startswith("TLS_") and version == "TLSv1.3" and isinstance(bits, int)
        certificate = client.getpeercert()
        assert ("DNS", "site.example") in certificate["subjectAltName"]
        assert dict(pair for (pair,) in certificate["subject"])["commonName"] == "site.example"
        assert ssl.cert_time_to_seconds(certificate["notBefore"]) < time.time()
        assert ssl.cert_time_to_seconds(certificate["notAfter"]) > time.time()
        head, _, body = ask(client, "/get?a=1")
        assert head.startswith(b"HTTP/1.1 200 OK\r\n")
        assert json.loads(body)["url"] == "https://site.example/get?a=1"

# A socket that is secured first and connected then.
with context.wrap_socket(socket.socket(), server_hostname="site.example") as client:
    assert client.version() is None and client.cipher() is None
    address = socket.getaddrinfo("site.example", 443, type=socket.SOCK_STREAM)[0][4]
    client.connect(address)
    head, _, body = ask(client, "/bytes/100000")
    assert len(body) == 100_000 and client.pending() == 0
    try:
        client.connect(address)
    except ValueError:
        pass
    else:
        raise AssertionError("connected twice")
print("ok")
