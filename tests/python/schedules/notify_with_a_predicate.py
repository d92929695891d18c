"""Outcomes: heard"""
import threading

condition = threading.Condition()
is_ready = False


def wait():
    with condition:
        condition.wait_for(lambda: is_ready)


def notify():
    global is_ready
    with condition:
        is_ready = True
        condition.notify()


threads = [threading.Thread(target=wait), threading.Thread(target=notify)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("heard")
