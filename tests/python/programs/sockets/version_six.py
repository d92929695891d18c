"""Addresses of version 6 have four parts; a socket for all of them hears version 4 too, unless told otherwise."""
# covers: socket.AF_INET6, socket.has_ipv6, socket.has_dualstack_ipv6, socket.create_server
# python: 3.11

import socket

try:
    socket.create_server(("::1", 0), family=socket.AF_INET6).close()
except OSError:
    # A machine without it.
    print("ok")
    raise SystemExit from None
with socket.create_server(("::1", 0), family=socket.AF_INET6) as server:
    address = server.getsockname()
    assert len(address) == 4 and address[0] == "::1"
    with socket.create_connection(address[:2]) as client:
        assert client.family == socket.AF_INET6
        accepted, (host, port, flow, scope) = server.accept()
        assert host == "::1" and (flow, scope) == (0, 0) and port == client.getsockname()[1]
        accepted.close()
if socket.has_dualstack_ipv6():
    with socket.create_server(("", 0), family=socket.AF_INET6, dualstack_ipv6=True) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as client:
            accepted, address = server.accept()
            assert address[0] == "::ffff:127.0.0.1", address
            accepted.close()
with socket.create_server(("::1", 0), family=socket.AF_INET6) as server:
    with socket.socket() as client:
        assert client.connect_ex(("127.0.0.1", server.getsockname()[1])) != 0
print("ok")
