"""An exception that hands out none of its attributes ends the program as any other."""
# covers: sys.excepthook
# python: 3.12
# exit: 1
# stdout: ok\n
# stderr: Traceback.*Hidden: words\n


class Hidden(Exception):
    def __getattribute__(self, name):
        raise ValueError(name)


print("ok", flush=True)
raise Hidden("words")
