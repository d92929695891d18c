"""A syntax error in code made at run time tells line, column and text."""
# covers: compile, SyntaxError
# python: 3.11

for source, line, offset in (("x = 1\ny = (2\n", 2, 5), ("if True:\nprint()\n", 2, 1)):
    try:
        compile(source, "snippet.py", "exec")
    except SyntaxError as error:
        assert error.filename == "snippet.py"
        assert error.lineno == line, (error.lineno, source)
        assert error.offset == offset, (error.offset, source)
    else:
        raise AssertionError(source)
print("ok")
