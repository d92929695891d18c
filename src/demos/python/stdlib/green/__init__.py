"""Python's threads, event loop and processes where the operating system offers none: in WebAssembly, in a browser.

Only the lowest layer is replaced; `threading`, `queue`, `concurrent.futures`, `asyncio` and `multiprocessing` above it
are the standard library's own.
"""
