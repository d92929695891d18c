"""Shows the environment, or runs a program in another: `env [-i] [NAME=value …] [program …]`."""

import os
import subprocess

from green.commands import complain


def main(words):
    environment = dict(os.environ)
    words = list(words)
    while words and words[0] in ("-i", "-"):
        environment.clear()
        words.pop(0)
    while words and "=" in words[0]:
        name, value = words.pop(0).split("=", 1)
        environment[name] = value
    if not words:
        for name, value in environment.items():
            print(f"{name}={value}")
        return 0
    try:
        return _code_of(subprocess.run(words, env=environment).returncode)
    except OSError as error:
        complain("env", f"‘{words[0]}’: {error.strerror}")
        return 127 if isinstance(error, FileNotFoundError) else 126


def _code_of(code):
    return 128 - code if code < 0 else code
