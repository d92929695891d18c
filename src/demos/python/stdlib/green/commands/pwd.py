import os


def main(words):
    print(os.getcwd())
    return 0
