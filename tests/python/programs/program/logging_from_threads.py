"""Log lines of many threads come whole, each with the name of its thread."""
# covers: logging.basicConfig, threading.Thread
# python: 3.11
# stderr: (?:worker-\d: message \d+\n){100}

import logging
import threading

logging.basicConfig(format="%(threadName)s: %(message)s", level=logging.INFO)


def work():
    for number in range(20):
        logging.info("message %d", number)


threads = [threading.Thread(target=work, name=f"worker-{number}") for number in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("ok")
