"""What a site says of itself: whether it is believed, and as `getpeercert()` tells it. Nothing is signed."""

from datetime import date, datetime, timezone

from green.network.addresses import is_number
from green.tls import errors

_AUTHORITY = "Simulated Internet CA"


def check(certificate, context, hostname):
    """Raises `SSLCertVerificationError`. `hostname` is None where it is not compared."""
    issuer, subject = certificate["issuer"], certificate["subject"]
    if issuer == subject:
        raise errors.distrusted(18, "self-signed certificate")
    if issuer != _AUTHORITY:
        raise errors.distrusted(19, "self-signed certificate in certificate chain")
    if not context._trusts_authorities:
        raise errors.distrusted(20, "unable to get local issuer certificate")
    today = datetime.now(timezone.utc).date()
    if today < date.fromisoformat(certificate["notBefore"]):
        raise errors.distrusted(9, "certificate is not yet valid")
    if today > date.fromisoformat(certificate["notAfter"]):
        raise errors.distrusted(10, "certificate has expired")
    if hostname is not None and not any(_fits(name, hostname.lower()) for name in certificate["names"]):
        code, what = (64, "IP address") if is_number(hostname) else (62, "Hostname")
        raise errors.distrusted(code, f"{what} mismatch, certificate is not valid for '{hostname}'.")


def _fits(name, hostname):
    if name.startswith("*."):
        return hostname.partition(".")[2] == name[2:]
    return hostname == name


def told(certificate):
    return {
        "subject": ((("commonName", certificate["subject"]),),),
        "issuer": ((("commonName", certificate["issuer"]),),),
        "version": 3,
        "serialNumber": certificate["serial"],
        "notBefore": _written(certificate["notBefore"]),
        "notAfter": _written(certificate["notAfter"]),
        "subjectAltName": tuple(("DNS", name) for name in certificate["names"]),
    }


def _written(day):
    """As OpenSSL writes a time; `ssl.cert_time_to_seconds` reads it."""
    return f"{date.fromisoformat(day):%b %e 00:00:00 %Y} GMT"
