"""An exception that nobody catches anywhere is shown with both tracebacks."""
# covers: concurrent.interpreters.ExecutionFailed
# python: 3.14
# exit: 1
# stdout: ok\n
# stderr: Traceback \(most recent call last\):\n  File ".*", line 11, in <module>\n.*concurrent\.interpreters\.ExecutionFailed: ZeroDivisionError: division by zero\n\nUncaught in the interpreter:\n\nTraceback \(most recent call last\):\n  File "<script>", line 2, in <module>\nZeroDivisionError: division by zero\n.*

from concurrent import interpreters

interp = interpreters.create()
interp.exec("print('ok')\n1 / 0")
