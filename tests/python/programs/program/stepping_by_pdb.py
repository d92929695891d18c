"""breakpoint() opens pdb, which steps, shows values and goes on as it is told, in threads too."""
# covers: pdb.set_trace, pdb.Pdb, breakpoint
# python: 3.13
# stdin: "n\np total\nc\np here\nn\np here * 2\nc\n"
# stdout: .*\(Pdb\) .*\(Pdb\) 3\n\(Pdb\) .*\(Pdb\) 10\n\(Pdb\) .*\(Pdb\) 20\n\(Pdb\) ok\n

import pdb
import threading


def work():
    here = 10
    pdb.set_trace()
    here += 1
    assert here == 11


total = 3
breakpoint()
total += 1
assert total == 4
worker = threading.Thread(target=work)
worker.start()
worker.join()
assert issubclass(pdb.Pdb, object)
print("ok")
