"""`ssl.SSLObject`: the client's side of a connection, between two `MemoryBIO`s and without a socket."""

import json
import warnings

from green.absences import NO_CERTIFICATE_FILES, NO_ENCRYPTION
from green.network.addresses import is_number
from green.tls import certificates, errors, records
from green.unavailable import UnavailableError

#: The name that IANA gives to no cipher at all.
_CIPHER = "TLS_NULL_WITH_NULL_NULL"


def refuse_servers(api):
    return UnavailableError(api, NO_ENCRYPTION, "Use a plain connection.")


class SSLObject:
    def __init__(self, *_, **__):
        raise TypeError("SSLObject does not have a public constructor. Instances are returned by SSLContext.wrap_bio().")

    @classmethod
    def _create(cls, incoming, outgoing, server_side=False, server_hostname=None, session=None, context=None):
        if server_side:
            raise refuse_servers("ssl.SSLContext.wrap_bio(server_side=True)")
        check_hostname(context, server_hostname)
        self = cls.__new__(cls)
        self._incoming, self._outgoing = incoming, outgoing
        self.context, self.server_side, self.session, self.session_reused = context, False, session, None
        self.server_hostname = context._encode_hostname(server_hostname)
        self._records = records.Reader()
        self._plain = bytearray()
        self._hello = None
        self._is_greeting = self._is_at_end = self._has_said_goodbye = False
        return self

    def do_handshake(self):
        """One record each way."""
        if not self._is_greeting:
            self._is_greeting = True
            self._outgoing.write(records.written(records.HANDSHAKE, json.dumps(self._greeting()).encode()))
        if self._hello is not None:
            return
        kind, data = self._next()
        if kind != records.HANDSHAKE:
            raise errors.no_tls() if kind == records.DATA else errors.end_of_file()
        self._verify(json.loads(data))

    def _greeting(self):
        name = self.server_hostname
        # A number is no name of a site (RFC 6066).
        return {
            "server_name": None if name is None or is_number(name) else name,
            "alpn": list(self.context._alpn_protocols),
        }

    def _verify(self, hello):
        try:
            if self.context.verify_mode:
                hostname = self.server_hostname if self.context.check_hostname else None
                certificates.check(hello["certificate"], self.context, hostname)
        except errors.SSLCertVerificationError:
            self._outgoing.write(records.written(records.ALERT, records.BAD_CERTIFICATE))
            raise
        self._hello = hello

    def _next(self):
        while True:
            record = self._records.next()
            if record is not None:
                return record
            data = self._incoming.read()
            if data:
                self._records.push(data)
            elif self._incoming.eof:
                raise errors.end_of_file()
            else:
                raise errors.want_read()

    def read(self, len=1024, buffer=None):
        if buffer is not None:
            view = memoryview(buffer).cast("B")
            data = self._read(min(len, view.nbytes) if len else view.nbytes)
            view[: data.__len__()] = data
            return data.__len__()
        return self._read(len)

    def _read(self, size):
        if size < 0:
            raise ValueError("size should not be negative")
        self.do_handshake()
        while not self._plain and not self._is_at_end and size > 0:
            self._take(*self._next())
        data = bytes(self._plain[:size])
        del self._plain[:size]
        return data

    def _take(self, kind, data):
        if kind == records.DATA:
            self._plain += data
        elif data == records.CLOSE_NOTIFY:
            self._is_at_end = True

    def write(self, data):
        self.do_handshake()
        with memoryview(data) as view:
            self._outgoing.write(records.written(records.DATA, view.cast("B")))
            return view.nbytes

    def unwrap(self):
        """Says goodbye, and waits for the other side's."""
        if not self._has_said_goodbye:
            self._has_said_goodbye = True
            self._outgoing.write(records.written(records.ALERT, records.CLOSE_NOTIFY))
        while not self._is_at_end:
            self._take(*self._next())

    def pending(self):
        return len(self._plain)

    def getpeercert(self, binary_form=False):
        if self._hello is None:
            raise ValueError("handshake not done yet")
        if binary_form:
            raise UnavailableError("ssl: getpeercert(binary_form=True)", NO_CERTIFICATE_FILES, "Use getpeercert().")
        # As in CPython: what has not been verified is not told.
        return certificates.told(self._hello["certificate"]) if self.context.verify_mode else {}

    def get_verified_chain(self):
        return []

    def get_unverified_chain(self):
        return []

    def selected_alpn_protocol(self):
        return self._hello["alpn"] if self._hello else None

    def selected_npn_protocol(self):
        warnings.warn("ssl NPN is deprecated, use ALPN instead", DeprecationWarning, stacklevel=2)

    def cipher(self):
        return (_CIPHER, self.version(), 0) if self._hello else None

    def shared_ciphers(self):
        return None

    def compression(self):
        return None

    def version(self):
        if self._hello is None:
            return None
        return "TLSv1.2" if self.context.maximum_version == 0x0303 else "TLSv1.3"

    def get_channel_binding(self, cb_type="tls-unique"):
        if cb_type != "tls-unique":
            raise ValueError(f"{cb_type!r} channel binding type not implemented")
        return None

    def verify_client_post_handshake(self):
        raise refuse_servers("ssl: verify_client_post_handshake()")


def check_hostname(context, server_hostname):
    if context.check_hostname and not server_hostname:
        raise ValueError("check_hostname requires server_hostname")
