"""RawValue and RawArray share memory without a lock, for every kind of number."""
# covers: multiprocessing.RawValue, multiprocessing.RawArray, multiprocessing.sharedctypes
# python: 3.11

import ctypes
from multiprocessing import Process, RawArray, RawValue, Value

INTEGERS = {"b": -7, "B": 200, "h": -300, "H": 60_000, "i": -70_000, "I": 4_000_000_000, "q": -(2**40), "Q": 2**63}
CODES = INTEGERS | {"f": 0.5, "d": 0.1}


def work(values, array, flag):
    for code, value in values.items():
        value.value = CODES[code]
    for index in range(len(array)):
        array[index] += index / 2
    flag.value = True


if __name__ == "__main__":
    values = {code: RawValue(code, 0) for code in CODES}
    array = RawArray("d", [1.0, 2.0, 3.0])
    flag = Value(ctypes.c_bool, False)
    process = Process(target=work, args=(values, array, flag))
    process.start()
    process.join()
    assert {code: value.value for code, value in values.items()} == CODES
    assert array[:] == [1.0, 2.5, 4.0]
    assert flag.value is True
    assert not hasattr(values["i"], "get_lock")
    print("ok")
