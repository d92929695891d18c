"""A program that uses up all memory by small things ends by MemoryError, not by the death of its interpreter."""
# covers: sys.excepthook
# python: 3.14
# host: browser
# exit: 1
# failure: memory-limit
# stderr: .*MemoryError\n

kept = []
print("ok", flush=True)
while True:
    kept.append([kept, str(len(kept)) * 20])
