"""The numbers in which an operating system tells how a process ended are taken apart as ever."""
# covers: os.WIFEXITED, os.WEXITSTATUS, os.WIFSIGNALED, os.WTERMSIG, os.WIFSTOPPED, os.WSTOPSIG, os.WIFCONTINUED, os.WCOREDUMP, os.waitstatus_to_exitcode
# python: 3.11

import os

ended, killed, stopped = 3 << 8, 9, (19 << 8) | 0x7F
assert os.WIFEXITED(ended) and os.WEXITSTATUS(ended) == 3 and os.waitstatus_to_exitcode(ended) == 3
assert os.WIFSIGNALED(killed) and os.WTERMSIG(killed) == 9 and os.waitstatus_to_exitcode(killed) == -9
assert os.WIFSTOPPED(stopped) and os.WSTOPSIG(stopped) == 19
assert not os.WIFCONTINUED(ended) and not os.WCOREDUMP(killed)
assert not os.WIFEXITED(killed) and not os.WIFSIGNALED(ended)
print("ok")
