"""Rule: instruction. Outcomes: 1 2"""
import threading

with open("helper.py", "w") as file:
    file.write("counter = 0\n\n\ndef work():\n    global counter\n    counter = counter + 1\n")

import helper

threads = [threading.Thread(target=helper.work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(helper.counter)
