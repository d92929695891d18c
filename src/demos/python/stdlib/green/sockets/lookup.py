"""Names of machines and services. This machine is `localhost`; other names are the simulated internet's."""

import _socket
import ipaddress
import operator
import os

from green import host

_SERVICES = {
    "ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "domain": 53, "http": 80, "pop3": 110, "ntp": 123, "imap": 143,
    "imap2": 143, "snmp": 161, "https": 443, "imaps": 993, "pop3s": 995,
}  # fmt: skip
_PROTOCOLS = {"ip": 0, "icmp": 1, "tcp": 6, "udp": 17, "ipv6": 41, "ipv6-icmp": 58}
_OWN = {"localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback", "localhost6"}


def install():
    for function in (
        getaddrinfo, getnameinfo, gethostbyname, gethostbyname_ex, gethostbyaddr, getservbyname, getservbyport,
        getprotobyname, inet_pton, inet_ntop, if_nameindex, if_nametoindex, if_indextoname,
    ):  # fmt: skip
        setattr(_socket, function.__name__, function)


def number_of(name, family):
    """The number of a machine, as text. Empty is any number of this machine."""
    if isinstance(name, (bytes, bytearray)):
        name = bytes(name).decode("ascii")
    if not isinstance(name, str):
        raise TypeError(f"str, bytes or bytearray expected, not {type(name).__name__}")
    if name == "":
        return "::" if family == _socket.AF_INET6 else "0.0.0.0"
    if name == "<broadcast>":
        return "255.255.255.255"
    return _numbers_of(name, family)[0][1]


def _numbers_of(name, family):
    """Pairs of family and number; raises `gaierror` where there are none."""
    # The whole name, so that one with a label that is empty or too long is refused as by CPython.
    name = name.encode("idna").decode("ascii")
    found = _own_numbers(name) if name.rstrip(".").lower() in _names_of_own() else _foreign_numbers(name)
    fitting = [(its, number) for its, number in found if family in (_socket.AF_UNSPEC, its)]
    if family == _socket.AF_INET6 and not fitting and name.rstrip(".").lower() in _names_of_own():
        return [(_socket.AF_INET6, "::1")]
    if not fitting:
        raise _unknown() if not found else _socket.gaierror(-9, "Address family for hostname not supported")
    return fitting


def _names_of_own():
    return _OWN | {_socket.gethostname().lower()}


def _own_numbers(name):
    return [(_socket.AF_INET6, "::1") if "6" in name else (_socket.AF_INET, "127.0.0.1")]


def _foreign_numbers(name):
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return _looked_up(name)
    return [(_socket.AF_INET if address.version == 4 else _socket.AF_INET6, str(address))]


def _looked_up(name):
    try:
        # Numbers in the short ways of old: 127.1, 0x7f000001.
        return [(_socket.AF_INET, _socket.inet_ntoa(_socket.inet_aton(name)))]
    except OSError:
        number = host.call("socket.resolve", name)
    return [] if number is None else [(_socket.AF_INET, number)]


def _unknown():
    return _socket.gaierror(_socket.EAI_NONAME, "Name or service not known")


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    numbers = _numbers_for(host, int(family), flags)
    port = _port_of(port)
    kinds = [
        (kind, protocol)
        for kind, protocol in ((_socket.SOCK_STREAM, 6), (_socket.SOCK_DGRAM, 17), (_socket.SOCK_RAW, 0))
        if type in (0, kind) and (proto in (0, protocol) or kind == _socket.SOCK_RAW)
    ]
    if not kinds:
        raise _socket.gaierror(-7, "ai_socktype not supported")
    name = host if flags & _socket.AI_CANONNAME and isinstance(host, str) else ""
    return [
        (its, kind, proto or protocol, name, (number, port) if its == _socket.AF_INET else (number, port, 0, 0))
        for its, number in numbers
        for kind, protocol in kinds
    ]


def _numbers_for(host, family, flags):
    if family not in (_socket.AF_UNSPEC, _socket.AF_INET, _socket.AF_INET6):
        raise _socket.gaierror(-6, "ai_family not supported")
    if host is None or host in ("", b""):
        any_number = flags & _socket.AI_PASSIVE
        both = [(_socket.AF_INET, "0.0.0.0" if any_number else "127.0.0.1"), (_socket.AF_INET6, "::" if any_number else "::1")]
        return [(its, number) for its, number in both if family in (_socket.AF_UNSPEC, its)]
    if isinstance(host, (bytes, bytearray)):
        host = bytes(host).decode("ascii")
    if not isinstance(host, str):
        raise TypeError("getaddrinfo() argument 1 must be string or None")
    if flags & _socket.AI_NUMERICHOST:
        try:
            ipaddress.ip_address(host.partition("%")[0])
        except ValueError:
            raise _unknown() from None
    return _numbers_of(host, family)


def _port_of(port):
    if port is None:
        return 0
    if isinstance(port, (bytes, str)):
        text = port.decode("ascii") if isinstance(port, bytes) else port.encode().decode()
        if text.isdecimal():
            return int(text)
        if text in _SERVICES:
            return _SERVICES[text]
        raise _socket.gaierror(-8, "Servname not supported for ai_socktype")
    if isinstance(port, int):
        return port & 0xFFFF
    raise OSError("Int or String expected")


def getnameinfo(sockaddr, flags, /):
    if not isinstance(sockaddr, tuple):
        raise TypeError(f"getnameinfo() argument 1 must be tuple, not {type(sockaddr).__name__}")
    number, port = sockaddr[:2]
    if sockaddr[2:] and not 0 <= sockaddr[2] <= 0xFFFFF:
        raise OverflowError("getnameinfo(): flowinfo must be 0-1048575.")
    family = _socket.AF_INET6 if ":" in number else _socket.AF_INET
    _numbers_for(number, family, _socket.AI_NUMERICHOST)
    name = number if flags & _socket.NI_NUMERICHOST else _name_of(number)
    if flags & _socket.NI_NUMERICSERV:
        return name, str(port)
    return name, _service_of(port) or str(port)


def _name_of(number):
    if ipaddress.ip_address(number).is_loopback:
        return "localhost"
    return host.call("socket.name_of", number) or number


def gethostbyname(hostname, /):
    return number_of(hostname, _socket.AF_INET)


def gethostbyname_ex(host, /):
    return host, [], [gethostbyname(host)]


def gethostbyaddr(host, /):
    number = number_of(host, _socket.AF_UNSPEC)
    return _name_of(number), [], [number]


def getservbyname(servicename, protocolname="tcp", /):
    if servicename not in _SERVICES or protocolname not in ("tcp", "udp"):
        raise OSError("service/proto not found")
    return _SERVICES[servicename]


def getservbyport(port, protocolname="tcp", /):
    if not 0 <= port <= 0xFFFF:
        raise OverflowError("getservbyport: port must be 0-65535.")
    name = _service_of(port)
    if name is None or protocolname not in ("tcp", "udp"):
        raise OSError("port/proto not found")
    return name


def _service_of(port):
    return next((name for name, its in _SERVICES.items() if its == port), None)


def getprotobyname(name, /):
    if name not in _PROTOCOLS:
        raise OSError("protocol not found")
    return _PROTOCOLS[name]


_inet_pton = _socket.inet_pton
_inet_ntop = _socket.inet_ntop


def inet_pton(address_family, ip_string, /):
    if address_family != _socket.AF_INET6:
        return _inet_pton(address_family, ip_string)
    try:
        return ipaddress.IPv6Address(ip_string).packed
    except ipaddress.AddressValueError:
        raise OSError("illegal IP address string passed to inet_pton") from None


def inet_ntop(address_family, packed_ip, /):
    if address_family != _socket.AF_INET6:
        return _inet_ntop(address_family, packed_ip)
    if len(packed_ip) != 16:
        raise ValueError("invalid length of packed IP address string")
    return str(ipaddress.IPv6Address(bytes(packed_ip)))


def if_nameindex():
    return [(1, "lo")]


def if_nametoindex(name, /):
    if not isinstance(name, (str, bytes)):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(name).__name__}")
    if os.fsdecode(name) != "lo":
        raise OSError("no interface with this name")
    return 1


def if_indextoname(index, /):
    if not 0 <= operator.index(index) <= 0xFFFFFFFF:
        raise OverflowError("Python int too large to convert to C unsigned int")
    if index != 1:
        raise OSError("no interface with this index")
    return "lo"
