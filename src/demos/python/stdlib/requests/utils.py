"""What a request carries when nobody says otherwise, and addresses as requests writes them."""

from urllib.parse import quote, unquote

from .structures import CaseInsensitiveDict

#: Of the requests whose interface this is.
INTERFACE_VERSION = "2.32.5"

_UNRESERVED_AND_RESERVED = "!#$%&'()*+,/:;=?@[]~"


def default_user_agent(name="python-requests"):
    return f"{name}/{INTERFACE_VERSION}"


def default_headers():
    return CaseInsensitiveDict(
        {
            "User-Agent": default_user_agent(),
            "Accept-Encoding": "gzip, deflate",
            "Accept": "*/*",
            "Connection": "keep-alive",
        }
    )


def requote_uri(uri):
    """Quotes what an address may not contain, and leaves alone what is quoted already."""
    return quote(uri, safe=_UNRESERVED_AND_RESERVED)


def encoding_from_headers(headers):
    """The encoding that the type of the content names or implies; None where it does neither."""
    content_type = headers.get("content-type", "")
    kind, *parameters = [part.strip() for part in content_type.split(";")]
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip("'\" ")
    if "text" in kind:
        return "ISO-8859-1"
    return "utf-8" if "application/json" in kind else None


def unquoted(text):
    return unquote(text) if text else text
