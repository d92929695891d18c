"""Changes modules of the standard library when, and only if, a program imports them.

Changes whole modules after they have run; does not touch their source, and undoes nothing.
"""

import sys
from importlib.abc import MetaPathFinder

_changes = {}


def on_import(name, change):
    """Calls `change(module)` once: now if the module is there already, else right after its first import."""
    if name in sys.modules:
        change(sys.modules[name])
        return
    _changes.setdefault(name, []).append(change)
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


class _Finder(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name not in _changes:
            return None
        for finder in sys.meta_path:
            if finder is not self:
                spec = finder.find_spec(name, path, target)
                if spec is not None:
                    spec.loader = _ChangingLoader(spec.loader)
                    return spec
        return None


class _ChangingLoader:
    """Loads as another loader does, gives its place back to that one, and lets the changes be made."""

    def __init__(self, loader):
        self._loader = loader

    def create_module(self, spec):
        return self._loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self._loader
        self._loader.exec_module(module)
        for change in _changes.pop(module.__name__, ()):
            change(module)
