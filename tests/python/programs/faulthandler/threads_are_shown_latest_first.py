"""Where each thread is: the latest thread first, the latest call of each first, without what the interpreter adds."""
# covers: faulthandler.dump_traceback
# python: 3.11

import faulthandler
import re
import tempfile
import threading


def shown(**how):
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file, **how)
        file.seek(0)
        return file.read()


def functions_of(text):
    return re.findall(r"line \d+ in (\S+)", text)


def alone():
    return shown(all_threads=False)


text = alone()
assert text.startswith("Stack (most recent call first):\n"), text
assert functions_of(text) == ["shown", "alone", "<module>"], text

text = shown()
assert text.startswith("Current thread 0x"), text
assert functions_of(text) == ["shown", "<module>"], text


def ask():
    asked.append(shown())


def wait():
    is_here.wait()
    done.wait()


asked, is_here, done = [], threading.Barrier(2), threading.Event()
waiting = threading.Thread(target=wait)
waiting.start()
is_here.wait()
asking = threading.Thread(target=ask)
asking.start()
asking.join()
done.set()
waiting.join()
heads = re.findall(r"^(Current thread|Thread) 0x", asked[0], re.MULTILINE)
assert heads == ["Current thread", "Thread", "Thread"], asked
latest, middle, main = asked[0].split("\n\n")
assert functions_of(latest)[:2] == ["shown", "ask"], asked
assert "wait" in functions_of(middle) and "ask" not in functions_of(middle), asked
assert functions_of(main)[-1] == "<module>", asked
print("ok")
