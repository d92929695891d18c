"""The program is the module __main__, with its own names and no others, and no arguments."""
# covers: sys.argv, sys.modules
# python: 3.11

import sys

assert __name__ == "__main__"
main = sys.modules["__main__"]
assert main.__dict__ is globals()
assert __doc__.startswith("The program is")
assert __file__.endswith(".py")
assert __builtins__ is not None
assert len(sys.argv) == 1 and sys.argv[0].endswith(".py")
own = {name for name in globals() if not name.startswith("__")}
assert own == {"sys", "main"}, own
assert not [name for name in sys.modules if name.startswith("js.")]
print("ok")
