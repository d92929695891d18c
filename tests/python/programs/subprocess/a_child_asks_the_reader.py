"""A child that inherits the input asks the reader, as its parent does."""
# covers: subprocess.run
# python: 3.11
# stdin: "Anna\n"

import subprocess
import sys

ASK = "name = input(); print('hello,', name)"
done = subprocess.run([sys.executable, "-c", ASK], stdout=subprocess.PIPE, text=True)
assert done.stdout == "hello, Anna\n", done
print("ok")
