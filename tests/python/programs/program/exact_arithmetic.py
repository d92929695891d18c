"""Numbers of any size are exact, and hashing and sorting are those of CPython."""
# covers: int, hashlib.sha256, fractions.Fraction
# python: 3.11

import fractions
import hashlib
import math

assert sum(number**number for number in range(1, 1001)) % 10**10 == 9110846700
assert 2**521 - 1 == int("1" * 521, 2)
assert sum(number * number for number in range(200_000)) == 199_999 * 200_000 * 399_999 // 6
assert math.factorial(50) == 30414093201713378043612608166064768844377641568960512000000000000
assert fractions.Fraction(1, 3) + fractions.Fraction(1, 6) == fractions.Fraction(1, 2)
assert hashlib.sha256(b"abc").hexdigest().startswith("ba7816bf8f01cfea")
assert hash(5) == hash(5.0) == hash(fractions.Fraction(5))
assert 0.1 + 0.2 == 0.30000000000000004
print("ok")
