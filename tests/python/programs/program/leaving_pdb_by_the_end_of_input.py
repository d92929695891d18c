"""Where the input has ended, pdb ends the program."""
# covers: pdb.set_trace
# python: 3.13
# stdin: "p 6 * 7\n"
# stdout: .*\(Pdb\) 42\n\(Pdb\) .*ok\n
# stderr: .*
# exit: 1

import atexit

atexit.register(print, "ok")
breakpoint()
raise AssertionError("pdb lets nothing go on")
