"""Tracebacks as a reader expects them: of frames in this package, the last known place in the program is all that
matters. The frames themselves stay in the traceback objects; only what is shown is without them.
"""

import traceback

_walk = traceback._walk_tb_with_full_positions


def _walk_without_ours(tb):
    for place in _walk(tb):
        frame = place[0]
        if not frame.f_globals.get("__name__", "").startswith("green."):
            yield place


def install():
    traceback._walk_tb_with_full_positions = _walk_without_ours
