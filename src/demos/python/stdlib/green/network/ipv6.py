"""IPv6 addresses as bytes and back, which this build of CPython leaves out of `socket`. They lead nowhere here."""


def put_into(socket):
    """Changes the module `socket`."""
    pack, unpack = socket.inet_pton, socket.inet_ntop

    def inet_pton(address_family, ip_string, /):
        if address_family != socket.AF_INET6:
            return pack(address_family, ip_string)
        from ipaddress import AddressValueError, IPv6Address

        try:
            return IPv6Address(ip_string).packed
        except AddressValueError:
            raise OSError("illegal IP address string passed to inet_pton") from None

    def inet_ntop(address_family, packed_ip, /):
        if address_family != socket.AF_INET6:
            return unpack(address_family, packed_ip)
        from ipaddress import IPv6Address

        if len(packed_ip) != 16:
            raise ValueError("invalid length of packed IP address string")
        return str(IPv6Address(bytes(packed_ip)))

    socket.inet_pton, socket.inet_ntop = inet_pton, inet_ntop
