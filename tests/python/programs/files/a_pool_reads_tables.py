"""Processes of a pool read the tables that the program wrote, and write theirs, which are read together at the end."""
# covers: concurrent.futures.ProcessPoolExecutor, csv.writer, glob.glob
# python: 3.11

import concurrent.futures
import csv
import glob
import os


def total(path):
    with open(path, newline="", encoding="utf-8") as file:
        result = sum(int(row["value"]) for row in csv.DictReader(file))
    with open(path.replace(".csv", ".sum"), "w", encoding="utf-8") as file:
        file.write(str(result))
    return result


if __name__ == "__main__":
    os.mkdir("tables")
    for number in range(6):
        with open(f"tables/{number}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["name", "value"])
            writer.writerows((f"row {row}", number * row) for row in range(1_000))
    paths = sorted(glob.glob("tables/*.csv"))
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        totals = list(pool.map(total, paths))
    assert totals == [number * 499_500 for number in range(6)], totals
    assert [int(open(path).read()) for path in sorted(glob.glob("tables/*.sum"))] == totals
    print("ok")
