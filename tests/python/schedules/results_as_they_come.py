"""Outcomes: 12 21"""
# Which of two calls of a pool ends first, though none of them is the program's own function.
from concurrent.futures import ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(2) as pool:
    futures = {pool.submit(abs, -number): number for number in (1, 2)}
    print("".join(str(futures[future]) for future in as_completed(futures)))
