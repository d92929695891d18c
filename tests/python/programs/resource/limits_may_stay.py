"""A limit may be set to what it is; as who the program runs is told, too."""
# covers: resource.setrlimit
# python: 3.11

import os
import resource

for name in ("RLIMIT_CORE", "RLIMIT_NOFILE", "RLIMIT_AS"):
    limit = getattr(resource, name)
    before = resource.getrlimit(limit)
    assert resource.setrlimit(limit, before) is None
    assert resource.getrlimit(limit) == before
try:
    resource.setrlimit(resource.RLIMIT_CORE, 0)
except (TypeError, ValueError):
    pass
else:
    raise AssertionError("it is a soft and a hard one")
assert (os.geteuid(), os.getegid()) == (os.getuid(), os.getgid())
print("ok")
