"""Исправлено: оба берут сначала сканер, потом принтер."""

import threading

scanner = threading.Lock()
printer = threading.Lock()


def copy():
    with scanner, printer:
        print("копия готова")


def fax():
    with scanner, printer:
        print("факс готов")


threads = [threading.Thread(target=work) for work in (copy, fax)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
