"""Исправлено: факс начинают, только когда копия готова."""

import threading

scanner = threading.Lock()
printer = threading.Lock()


def copy():
    with scanner, printer:
        print("копия готова")


def fax():
    with printer, scanner:
        print("факс готов")


for work in (copy, fax):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
