"""This machine has a name, services have ports, and what exists nowhere is not found."""
# covers: socket.getaddrinfo, socket.gethostbyname, socket.getnameinfo, socket.getservbyname, socket.getservbyport, socket.getprotobyname, socket.getfqdn, socket.gethostbyname_ex
# python: 3.11

import socket

found = socket.getaddrinfo("127.0.0.1", "https", type=socket.SOCK_STREAM)
assert found == [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", ("127.0.0.1", 443))], found
assert ("127.0.0.1", 8000) in [entry[4] for entry in socket.getaddrinfo("localhost", 8000)]
assert socket.gethostbyname("localhost") == "127.0.0.1" == socket.gethostbyname("127.0.0.1")
assert socket.gethostbyname_ex("127.0.0.1")[2] == ["127.0.0.1"]
assert socket.getaddrinfo(None, 80, socket.AF_INET, socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0][4][0] == "0.0.0.0"
assert socket.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV) == ("127.0.0.1", "80")
assert socket.getservbyname("https") == 443 and socket.getservbyport(80) == "http"
assert socket.getprotobyname("tcp") == socket.IPPROTO_TCP
assert socket.getfqdn("127.0.0.1")
try:
    socket.getaddrinfo("nobody.invalid", 80)
except socket.gaierror as error:
    assert error.errno == socket.EAI_NONAME, error
else:
    raise AssertionError("it exists nowhere")
print("ok")
