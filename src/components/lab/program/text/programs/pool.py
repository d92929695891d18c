"""Пул процессов: ответы приходят, как только готовы."""

import os
from multiprocessing import Pool

NUMBERS = [400_000, 100_000, 300_000, 200_000, 500_000, 50_000]


def primes_below(limit):
    sieve = bytearray([1]) * limit
    sieve[:2] = b"\0\0"
    for number in range(2, int(limit**0.5) + 1):
        if sieve[number]:
            for multiple in range(number * number, limit, number):
                sieve[multiple] = 0
    return limit, sum(sieve), os.getpid()


if __name__ == "__main__":
    with Pool() as pool:
        for limit, count, pid in pool.imap_unordered(primes_below, NUMBERS):
            print(f"до {limit}: {count} простых, считал процесс {pid}")
