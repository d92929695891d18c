"""What multiprocessing offers besides: logging, its errors, calls that change nothing here."""
# covers: multiprocessing.get_logger, multiprocessing.log_to_stderr, multiprocessing.BufferTooShort, multiprocessing.freeze_support, multiprocessing.cpu_count, multiprocessing.allow_connection_pickling, multiprocessing.reducer
# python: 3.11
# stderr: .*\[INFO/MainProcess\] said\n.*

import logging
import multiprocessing
import os

if __name__ == "__main__":
    assert multiprocessing.freeze_support() is None
    assert multiprocessing.allow_connection_pickling() is None
    assert multiprocessing.cpu_count() == os.cpu_count()
    assert multiprocessing.reducer.ForkingPickler.dumps({"a": 1}).nbytes > 0

    logger = multiprocessing.log_to_stderr(logging.INFO)
    assert logger is multiprocessing.get_logger()
    logger.info("said")
    logger.debug("not said")

    one, other = multiprocessing.Pipe()
    one.send_bytes(b"0123456789")
    try:
        other.recv_bytes_into(bytearray(4))
    except multiprocessing.BufferTooShort as error:
        assert error.args == (b"0123456789",)
    else:
        raise AssertionError("fitted")
    print("ok")
