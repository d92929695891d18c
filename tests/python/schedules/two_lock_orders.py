"""Outcomes: done deadlock"""
import threading

first, second = threading.Lock(), threading.Lock()


def there():
    with first:
        with second:
            pass


def back():
    with second:
        with first:
            pass


threads = [threading.Thread(target=there), threading.Thread(target=back)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
