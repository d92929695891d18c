"""What asks for more memory than there can be gets MemoryError or OverflowError, and the program goes on."""
# covers: MemoryError
# python: 3.11

for ask in (lambda: bytearray(2**62), lambda: [0] * (2**62), lambda: "x" * (2**62)):
    try:
        ask()
    except (MemoryError, OverflowError):
        pass
    else:
        raise AssertionError("there is no such memory")
assert len(bytearray(10_000_000)) == 10_000_000
print("ok")
