"""A traceback shows causes and contexts, notes and groups."""
# covers: traceback.print_exc, BaseException.add_note, ExceptionGroup
# python: 3.11
# exit: 1
# stderr: .*KeyError: 'a'\n\nThe above exception was the direct cause of the following exception:\n.*ValueError: wrapped\n\nDuring handling of the above exception, another exception occurred:\n.*ExceptionGroup: several \(2 sub-exceptions\)\n  \| a note\n.*TypeError: one\n.*RuntimeError: two\n.*

print("ok")
try:
    try:
        {}["a"]
    except KeyError as error:
        raise ValueError("wrapped") from error
except ValueError:
    group = ExceptionGroup("several", [TypeError("one"), RuntimeError("two")])
    group.add_note("a note")
    raise group
