"""A program that ends with interpreters that it has not closed is warned."""
# covers: concurrent.interpreters.Interpreter
# python: 3.14
# stderr: <sys>:0: RuntimeWarning: remaining subinterpreters; close them with Interpreter.close\(\)\n

from concurrent import interpreters

interp = interpreters.create()
interp.exec("print('ok')")
