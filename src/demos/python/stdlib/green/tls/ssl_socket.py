"""`ssl.SSLSocket`: an `SSLObject` whose bytes go through a socket."""

import _thread
from socket import SOCK_STREAM, socket

from green.tls import errors
from green.tls.ssl_object import SSLObject, check_hostname, refuse_servers

_CHUNK_BYTES = 65_536


class SSLSocket(socket):
    def __init__(self, *_, **__):
        raise TypeError("SSLSocket does not have a public constructor. Instances are returned by SSLContext.wrap_socket().")

    @classmethod
    def _create(
        cls, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True, server_hostname=None,
        context=None, session=None,
    ):  # fmt: skip
        if server_side:
            raise refuse_servers("ssl.SSLContext.wrap_socket(server_side=True)")
        if sock.type != SOCK_STREAM:
            raise NotImplementedError("only stream sockets are supported")
        check_hostname(context, server_hostname)
        timeout, is_connected = sock.gettimeout(), _is_connected(sock)
        if is_connected and do_handshake_on_connect and timeout == 0.0:
            raise ValueError("do_handshake_on_connect should not be specified for non-blocking sockets")
        self = cls.__new__(cls)
        socket.__init__(self, sock.family, sock.type, sock.proto, sock.detach())
        self.settimeout(timeout)
        self.context, self.session, self.session_reused, self.server_side = context, session, None, False
        self.server_hostname = context._encode_hostname(server_hostname)
        self.do_handshake_on_connect, self.suppress_ragged_eofs = do_handshake_on_connect, suppress_ragged_eofs
        self._sending = _thread.allocate_lock()
        self._unsent = b""
        self._sslobj = None
        if is_connected:
            self._begin()
        return self

    def _begin(self):
        from ssl import MemoryBIO

        self._incoming, self._outgoing = MemoryBIO(), MemoryBIO()
        self._sslobj = SSLObject._create(
            self._incoming, self._outgoing, server_hostname=self.server_hostname, context=self.context
        )
        if self.do_handshake_on_connect:
            try:
                self.do_handshake()
            except BaseException:
                self.close()
                raise

    def connect(self, addr):
        if self._sslobj is not None:
            raise ValueError("attempt to connect already-connected SSLSocket!")
        super().connect(addr)
        self._begin()

    def connect_ex(self, addr):
        if self._sslobj is not None:
            raise ValueError("attempt to connect already-connected SSLSocket!")
        failure = super().connect_ex(addr)
        if not failure:
            self._begin()
        return failure

    def do_handshake(self, block=False):
        timeout = self.gettimeout()
        try:
            if timeout == 0.0 and block:
                self.settimeout(None)
            self._done(self._secured.do_handshake)
        finally:
            self.settimeout(timeout)

    @property
    def _secured(self):
        if self._sslobj is None:
            # Raises where it is not connected at all.
            self.getpeername()
            raise ValueError("No SSL wrapper around " + str(self))
        return self._sslobj

    def _done(self, act):
        """What `act` gives; what it wants to read is waited for as the socket waits."""
        while True:
            try:
                result = act()
            except errors.SSLWantReadError:
                self._send_off()
                self._receive_more()
            except errors.SSLError:
                # What it has to say about that.
                self._send_off()
                raise
            else:
                self._send_off()
                return result

    def _receive_more(self):
        try:
            data = super().recv(_CHUNK_BYTES)
        except BlockingIOError:
            raise errors.want_read() from None
        if data:
            self._incoming.write(data)
        else:
            self._incoming.write_eof()

    def _send_off(self):
        """A socket that does not wait keeps what it could not send."""
        with self._sending:
            self._unsent += self._outgoing.read()
            while self._unsent:
                try:
                    self._unsent = self._unsent[super().send(self._unsent) :]
                except BlockingIOError:
                    return

    def read(self, len=1024, buffer=None):
        try:
            return self._done(lambda: self._secured.read(len, buffer))
        except errors.SSLEOFError:
            if not self.suppress_ragged_eofs:
                raise
            return b"" if buffer is None else 0

    def write(self, data):
        if self._unsent:
            self._send_off()
            if self._unsent:
                raise errors.want_write()
        return self._done(lambda: self._secured.write(data))

    def recv(self, buflen=1024, flags=0):
        if self._sslobj is None:
            return super().recv(buflen, flags)
        self._refuse_flags(flags, "recv")
        return self.read(buflen)

    def recv_into(self, buffer, nbytes=None, flags=0):
        nbytes = nbytes or (memoryview(buffer).nbytes if buffer is not None else 1024)
        if self._sslobj is None:
            return super().recv_into(buffer, nbytes, flags)
        self._refuse_flags(flags, "recv_into")
        return self.read(nbytes, buffer)

    def send(self, data, flags=0):
        if self._sslobj is None:
            return super().send(data, flags)
        self._refuse_flags(flags, "send")
        return self.write(data)

    def sendall(self, data, flags=0):
        self.send(data, flags) if self._sslobj is not None else super().sendall(data, flags)

    def sendfile(self, file, offset=0, count=None):
        return self._sendfile_use_send(file, offset, count)

    def _refuse_flags(self, flags, method):
        if flags:
            raise ValueError(f"non-zero flags not allowed in calls to {method}() on {self.__class__}")

    def _refuse(self, method):
        if self._sslobj is not None:
            raise ValueError(f"{method} not allowed on instances of {self.__class__}")

    def sendto(self, data, *flags_and_address):
        self._refuse("sendto")
        return super().sendto(data, *flags_and_address)

    def recvfrom(self, buflen=1024, flags=0):
        self._refuse("recvfrom")
        return super().recvfrom(buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        self._refuse("recvfrom_into")
        return super().recvfrom_into(buffer, nbytes or 0, flags)

    def _is_for_plain_sockets(self, *_, **__):
        raise NotImplementedError(f"not allowed on instances of {self.__class__}")

    sendmsg = recvmsg = recvmsg_into = _is_for_plain_sockets

    def dup(self):
        raise NotImplementedError(f"Can't dup() {type(self).__name__} instances")

    def pending(self):
        return self._sslobj.pending() if self._sslobj is not None else 0

    def shutdown(self, how):
        self._sslobj = None
        super().shutdown(how)

    def unwrap(self):
        self._done(self._secured.unwrap)
        self._sslobj = None
        return self

    def _real_close(self, _ss=socket):
        self._sslobj = None
        super()._real_close()

    def accept(self):
        raise refuse_servers("ssl.SSLSocket.accept()")

    def getpeercert(self, binary_form=False):
        return self._secured.getpeercert(binary_form)

    def version(self):
        return self._sslobj.version() if self._sslobj is not None else None

    def cipher(self):
        return self._sslobj.cipher() if self._sslobj is not None else None

    def selected_alpn_protocol(self):
        return self._sslobj.selected_alpn_protocol() if self._sslobj is not None else None

    def selected_npn_protocol(self):
        return None

    def shared_ciphers(self):
        return None

    def compression(self):
        return None

    def get_verified_chain(self):
        return []

    def get_unverified_chain(self):
        return []

    def get_channel_binding(self, cb_type="tls-unique"):
        return self._secured.get_channel_binding(cb_type)

    def verify_client_post_handshake(self):
        raise refuse_servers("ssl: verify_client_post_handshake()")


def _is_connected(sock):
    try:
        sock.getpeername()
    except OSError:
        return False
    return True
