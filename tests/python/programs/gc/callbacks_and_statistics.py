"""gc tells of its collections, and of what it tracks."""
# covers: gc.callbacks, gc.get_count, gc.get_threshold, gc.is_tracked, gc.get_referrers, gc.freeze
# python: 3.11

import gc

phases = []


def callback(phase, info):
    phases.append((phase, info["generation"]))


gc.callbacks.append(callback)
gc.collect()
gc.callbacks.remove(callback)
assert phases[:2] == [("start", 2), ("stop", 2)]
assert gc.isenabled()
gc.disable()
assert not gc.isenabled()
gc.enable()
assert len(gc.get_threshold()) == 3 and len(gc.get_count()) == 3
assert gc.is_tracked([]) and not gc.is_tracked(1)
thing = []
holder = {"thing": thing}
assert any(referrer is holder for referrer in gc.get_referrers(thing))
print("ok")
