import os
import stat
import sys
import time

from green.commands import complain, options_of


def main(words):
    parsed = options_of("ls", words, "1ahlrt")
    if parsed is None:
        return 2
    letters, paths = parsed
    code, files, folders = 0, [], []
    for path in sorted(paths) or ["."]:
        try:
            is_folder = stat.S_ISDIR(os.stat(path).st_mode)
        except OSError as error:
            complain("ls", f"cannot access '{path}': {error.strerror}")
            code = 2
            continue
        (folders if is_folder else files).append(path)
    _show("", files, letters)
    for index, folder in enumerate(folders):
        if len(paths) > 1:
            sys.stdout.write("\n" * (index > 0 or bool(files)) + f"{folder}:\n")
        names = os.listdir(folder)
        shown = [".", "..", *names] if "a" in letters else [name for name in names if not name.startswith(".")]
        if "l" in letters:
            print("total", sum(os.lstat(os.path.join(folder, name)).st_blocks for name in shown) // 2)
        _show(folder, shown, letters)
    return code


def _show(folder, names, letters):
    names = sorted(names)
    if "t" in letters:
        names.sort(key=lambda name: os.lstat(os.path.join(folder, name)).st_mtime, reverse=True)
    if "r" in letters:
        names.reverse()
    if "l" not in letters:
        # On a terminal the native one makes columns of them, unless told not to.
        is_row = sys.stdout.isatty() and "1" not in letters
        if names:
            print(*names, sep="  " if is_row else "\n")
        return
    found = [(name, os.lstat(os.path.join(folder, name))) for name in names]
    width = max((len(str(about.st_size)) for _, about in found), default=1)
    for name, about in found:
        when = time.strftime("%b %e %H:%M", time.localtime(about.st_mtime))
        print(stat.filemode(about.st_mode), about.st_nlink, "reader reader", f"{about.st_size:>{width}}", when, name)
