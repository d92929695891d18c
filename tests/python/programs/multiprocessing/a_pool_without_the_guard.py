"""A pool that is started while the program is imported ends the program at once, and says what to do."""
# covers: multiprocessing.Pool
# python: 3.14
# host: browser
# exit: 1
# failure: exception
# stderr: .*before the\s+current process has finished its bootstrapping phase\..*Put what starts it below: if __name__.*

from multiprocessing import Pool

print("ok", flush=True)
pool = Pool(2)
print(pool.map(abs, (1, -2)))
