"""Outcomes: 0 1"""
import threading

done = 0


def work():
    global done
    done = 1


def look():
    return done


thread = threading.Thread(target=work)
thread.start()
print(look())
thread.join()
