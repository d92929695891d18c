"""`ssl` as a pass-through: connections are made, named and checked as with TLS, and nothing in them is encrypted.

Pyodide's `ssl` has the constants, the settings of an `SSLContext` and the names of the rest; what talks to a server is put
in here. There are no servers of one's own, no client certificates, and no signatures: a certificate is what a site of the
simulated internet says of itself (processes/sockets/certificate.ts).
"""


def install():
    from green.on_import import on_import

    # First, since `ssl` takes the classes over by name.
    on_import("_ssl", _put_errors)
    on_import("ssl", _complete)


def _put_errors(module):
    from green.tls import errors

    for error in errors.ALL:
        setattr(module, error.__name__, error)
    module.HAS_TLSv1_3 = module.HAS_ECDH = True
    module.OPENSSL_VERSION = "no OpenSSL: nothing is encrypted"


def _complete(module):
    from green.tls import context

    context.complete(module)
