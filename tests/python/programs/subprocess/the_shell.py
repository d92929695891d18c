"""A line for the shell: words and quotes, variables, `;` `&&` `||`, pipes, redirections, and what is not found."""
# covers: subprocess.run, subprocess.getoutput, os.system, os.popen
# python: 3.11

import os
import subprocess


def shell(line, **kwargs):
    done = subprocess.run(line, shell=True, capture_output=True, text=True, **kwargs)
    return done.returncode, done.stdout


os.environ["WHO"] = "the reader"
assert shell("echo \"$WHO\" '$WHO' a\\ b   c") == (0, "the reader $WHO a b c\n")
assert shell("false && echo no || echo yes; exit 3") == (3, "yes\n")
assert shell("printf 'b\\na\\nc\\n' | sort | head -n 2") == (0, "a\nb\n")
assert shell("echo one > lines.txt; echo two >> lines.txt; wc -l < lines.txt") == (0, "2\n")
assert shell("cat lines.txt | grep -c o") == (0, "2\n")
assert shell("ls lines.* && rm_is_not_here 2>/dev/null || echo \"code $?\"") == (0, "lines.txt\ncode 127\n")
assert shell("echo to stderr >&2; ls /none 2>&1 >/dev/null | wc -l") == (0, "1\n")
assert shell("for name in x y; do echo $name; done; if [ -f lines.txt ]; then echo there; fi") == (0, "x\ny\nthere\n")
assert shell("A=$(echo in it); echo \"<$A>\"; cd /; pwd") == (0, "<in it>\n/\n")
assert shell("cat", input="through\n") == (0, "through\n")
assert shell("kill -9 $$")[0] == -9
assert shell("echo before; exec echo in its place; echo never") == (0, "before\nin its place\n")
unknown = subprocess.run("no_such_command", shell=True, stderr=subprocess.PIPE, text=True)
assert unknown.returncode == 127 and unknown.stderr.endswith("no_such_command: not found\n"), unknown
assert os.waitstatus_to_exitcode(os.system("exit 5")) == 5
with os.popen("echo from popen") as output:
    assert output.read() == "from popen\n"
os.remove("lines.txt")
print("ok")
