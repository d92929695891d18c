"""Puts the simulated internet below the standard library. What comes from outside of it, `requests` and `aiohttp`,
are packages beside this one."""

from green.on_import import on_import

from .http_client import put_below


def install():
    on_import("http.client", put_below)
