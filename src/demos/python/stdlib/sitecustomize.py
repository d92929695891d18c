"""Runs before everything else: `threading` and the rest of the library must find the replaced modules."""

from green import install

install.install()
