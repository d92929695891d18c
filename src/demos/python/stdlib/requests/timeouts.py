"""The `timeout` argument: one number, a pair (connect, read), or None. Seconds."""


def limits_of(timeout):
    """How long to wait for a connection, and for an answer; None is for ever."""
    if isinstance(timeout, tuple):
        try:
            connect, read = timeout
        except ValueError:
            raise ValueError(
                f"Invalid timeout {timeout}. Pass a (connect, read) timeout tuple, "
                f"or a single float to set both timeouts to the same value."
            ) from None
    else:
        connect = read = timeout
    return _checked(connect, "connect"), _checked(read, "read")


def _checked(seconds, name):
    if seconds is None:
        return None
    if isinstance(seconds, bool):
        raise ValueError("Timeout cannot be a boolean value. It must be an int, float or None.")
    try:
        float(seconds)
    except (TypeError, ValueError):
        raise ValueError(
            f"Timeout value {name} was {seconds}, but it must be an int, float or None."
        ) from None
    if seconds <= 0:
        raise ValueError(
            f"Attempted to set {name} timeout to {seconds}, but the timeout cannot be set to a value less than or equal to 0."
        )
    return seconds
