"""A limit is a soft and a hard one; what is no limit is refused."""
# covers: resource.getrlimit, resource.error
# python: 3.11

import os
import resource

names = [name for name in dir(resource) if name.startswith("RLIMIT_")]
assert {"RLIMIT_AS", "RLIMIT_CORE", "RLIMIT_CPU", "RLIMIT_NOFILE", "RLIMIT_STACK"} <= set(names)
for name in names:
    soft, hard = resource.getrlimit(getattr(resource, name))
    assert hard == resource.RLIM_INFINITY or 0 <= soft <= hard, name
assert resource.RLIMIT_OFILE == resource.RLIMIT_NOFILE
soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
assert os.dup(0) < soft
try:
    resource.getrlimit(99)
except ValueError as error:
    assert str(error) == "invalid resource specified"
try:
    resource.getrlimit("RLIMIT_AS")
except TypeError:
    pass
assert resource.error is OSError
print("ok")
