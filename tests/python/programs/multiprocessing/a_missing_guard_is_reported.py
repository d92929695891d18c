"""A program that starts processes while it is imported is told to use the guard."""
# covers: multiprocessing.Process
# python: 3.11
# exit: 1
# stdout: ok\n
# stderr: .*An attempt has been made to start a new process before the\s+current process has finished its bootstrapping phase\..*

from multiprocessing import Process

process = Process(target=int)
process.start()
process.join()
if process.exitcode == 1:
    print("ok")
raise SystemExit(process.exitcode)
