"""What processes print comes in the order in which they were made to print it."""
# covers: multiprocessing.Process, print
# python: 3.11
# stdout: main 0\nchild 0\nmain 1\nchild 1\nmain 2\nchild 2\nok\n

from multiprocessing import Process


def say(number):
    print(f"child {number}")


if __name__ == "__main__":
    for number in range(3):
        print(f"main {number}", flush=True)
        process = Process(target=say, args=(number,))
        process.start()
        process.join()
    print("ok")
