"""A bounded buffer of one's own, made of a condition, passes all items once."""
# covers: threading.Condition
# python: 3.11

import threading


class Buffer:
    def __init__(self, size):
        self.items = []
        self.size = size
        self.most = 0
        self.changed = threading.Condition()

    def put(self, item):
        with self.changed:
            self.changed.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            self.most = max(self.most, len(self.items))
            self.changed.notify_all()

    def get(self):
        with self.changed:
            self.changed.wait_for(lambda: self.items)
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


buffer = Buffer(3)
taken = []


def consume():
    while (item := buffer.get()) is not None:
        taken.append(item)


consumers = [threading.Thread(target=consume) for _ in range(3)]
for consumer in consumers:
    consumer.start()
for number in range(100):
    buffer.put(number)
for _ in consumers:
    buffer.put(None)
for consumer in consumers:
    consumer.join()
assert sorted(taken) == list(range(100))
assert buffer.most <= 3
print("ok")
