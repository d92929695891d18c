"""An exception that cannot say what it is ends the program as any other."""
# covers: sys.excepthook
# python: 3.11
# exit: 1
# stdout: ok\n
# stderr: Traceback.*Odd: <exception str\(\) failed>\n


class Odd(Exception):
    def __str__(self):
        raise ValueError("no words")


print("ok", flush=True)
raise Odd
