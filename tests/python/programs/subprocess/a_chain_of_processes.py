"""Children are joined by pipes, as in a shell; one that writes to nobody ends by SIGPIPE or an error."""
# covers: subprocess.Popen, subprocess.PIPE
# python: 3.11

import subprocess
import sys

first = subprocess.Popen([sys.executable, "-c", "for n in range(1_000): print(n)"], stdout=subprocess.PIPE)
second = subprocess.Popen(["grep", "7"], stdin=first.stdout, stdout=subprocess.PIPE)
third = subprocess.Popen(["wc", "-l"], stdin=second.stdout, stdout=subprocess.PIPE, text=True)
first.stdout.close()
second.stdout.close()
assert third.communicate()[0].strip() == "271"
assert first.wait() == 0 and second.wait() == 0

yes = [sys.executable, "-c", "while True: print('y')"]
endless = subprocess.Popen(yes, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
head = subprocess.run(["head", "-n", "2"], stdin=endless.stdout, stdout=subprocess.PIPE)
endless.stdout.close()
assert head.stdout == b"y\ny\n" and endless.wait() != 0
print("ok")
