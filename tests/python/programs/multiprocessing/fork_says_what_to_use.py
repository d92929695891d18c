"""Where fork is asked for, it is refused with the reason and with what can be used."""
# covers: multiprocessing.get_context, multiprocessing.set_start_method
# python: 3.14
# host: browser

import multiprocessing


def said(ask):
    try:
        ask("fork")
    except ValueError as error:
        return str(error)
    raise AssertionError("fork was accepted")


for ask in (
    multiprocessing.get_context,
    multiprocessing.set_start_method,
    multiprocessing.get_context("spawn").get_context,
):
    assert said(ask).startswith("cannot find context for 'fork': "), ask
    assert said(ask).endswith("Use 'spawn' or 'forkserver'."), ask
assert "fork" not in multiprocessing.get_all_start_methods()
print("ok")
