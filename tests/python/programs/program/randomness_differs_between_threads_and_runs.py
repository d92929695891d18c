"""random is seeded anew for each run and process, and a seed repeats its numbers."""
# covers: random.random, random.seed, secrets.token_hex, uuid.uuid4
# python: 3.11

import random
import secrets
import uuid
from multiprocessing import Pool


def draw(_):
    return random.random(), random.getrandbits(64), str(uuid.uuid4())


if __name__ == "__main__":
    with Pool(2, maxtasksperchild=1) as pool:
        draws = pool.map(draw, range(3), chunksize=1)
    draws.append(draw(0))
    for values in zip(*draws):
        assert len(set(values)) == 4, values
    random.seed(5)
    one = [random.random() for _ in range(3)]
    random.seed(5)
    assert one == [random.random() for _ in range(3)]
    assert secrets.token_hex(8) != secrets.token_hex(8)
    print("ok")
