"""The precision of decimals belongs to the thread that set it, across switches."""
# covers: contextvars.ContextVar, decimal.localcontext
# python: 3.11

import decimal
import threading
import time

results = {}


def work(digits):
    with decimal.localcontext() as context:
        context.prec = digits
        time.sleep(0.01)
        results[digits] = str(decimal.Decimal(1) / 3)


threads = [threading.Thread(target=work, args=(digits,)) for digits in (3, 5, 8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert results == {3: "0.333", 5: "0.33333", 8: "0.33333333"}, results
assert decimal.getcontext().prec == 28
print("ok")
