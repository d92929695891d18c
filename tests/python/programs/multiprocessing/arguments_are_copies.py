"""Arguments arrive as equal copies, whatever they are made of."""
# covers: multiprocessing.Process, multiprocessing.Queue
# python: 3.11

import collections
import dataclasses
import datetime
import decimal
import enum
import functools
from multiprocessing import Process, Queue


class Colour(enum.Enum):
    RED = 1


@dataclasses.dataclass
class Point:
    x: int
    y: int

    def move(self, line, dx):
        self.x += dx
        line.put(self)


Pair = collections.namedtuple("Pair", "one two")
THINGS = [
    Point(1, 2),
    Colour.RED,
    Pair("a", None),
    datetime.date(2024, 2, 29),
    decimal.Decimal("1.10"),
    functools.partial(pow, 2),
    {1: {2: {3}}},
    b"\0\xff",
    "юникод 🧵",
    2**200,
    float("inf"),
    ValueError("with", "words"),
    range(3),
]


def echo(line, things):
    line.put(things)


if __name__ == "__main__":
    line = Queue()
    process = Process(target=echo, args=(line, THINGS))
    process.start()
    back = line.get(timeout=120)
    process.join()
    assert back is not THINGS
    assert [repr(thing) for thing in back] == [repr(thing) for thing in THINGS]
    assert back[1] is Colour.RED and back[5](5) == 32

    point = Point(1, 2)
    process = Process(target=point.move, args=(line, 10))
    process.start()
    assert line.get(timeout=120) == Point(11, 2)
    process.join()
    assert point == Point(1, 2)
    print("ok")
