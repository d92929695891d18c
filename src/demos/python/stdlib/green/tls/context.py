"""What Pyodide's `ssl.SSLContext` leaves out, and what keeps to the rules of CPython's where it does not."""

from green.tls.ssl_object import SSLObject
from green.tls.ssl_socket import SSLSocket


def complete(ssl):
    """Changes the module `ssl`."""
    for cls in (SSLObject, SSLSocket):
        cls.__module__ = "ssl"
        setattr(ssl, cls.__name__, cls)
    context = ssl.SSLContext
    context.sslobject_class, context.sslsocket_class = SSLObject, SSLSocket
    context._alpn_protocols = ()
    context._trusts_authorities = False
    for method in (
        wrap_socket, wrap_bio, set_alpn_protocols, load_default_certs, set_default_verify_paths, load_verify_locations,
    ):  # fmt: skip
        setattr(context, method.__name__, method)


def wrap_socket(
    self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True, server_hostname=None,
    session=None,
):  # fmt: skip
    return self.sslsocket_class._create(
        sock, server_side, do_handshake_on_connect, suppress_ragged_eofs, server_hostname, self, session
    )


def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
    return self.sslobject_class._create(incoming, outgoing, server_side, server_hostname, session, self)


def set_alpn_protocols(self, alpn_protocols):
    protocols = tuple(alpn_protocols)
    if not all(0 < len(protocol.encode("ascii")) <= 255 for protocol in protocols):
        from ssl import SSLError

        raise SSLError("ALPN protocols must be 1 to 255 in length")
    self._alpn_protocols = protocols


def load_default_certs(self, purpose=None):
    self._trusts_authorities = True


def set_default_verify_paths(self):
    self._trusts_authorities = True


def load_verify_locations(self, cafile=None, capath=None, cadata=None):
    """Whoever names authorities trusts the only one there is."""
    if cafile is None and capath is None and cadata is None:
        raise TypeError("cafile, capath and cadata cannot be all omitted")
    if cafile is not None:
        open(cafile, "rb").close()
    self._trusts_authorities = True
