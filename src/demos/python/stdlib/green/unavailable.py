"""What a program cannot have in a browser, and the one error that says so."""


class UnavailableError(NotImplementedError):
    """Raised where an API is used that cannot work here: names it, says why, and what to use instead."""

    def __init__(self, api, why, instead):
        super().__init__(f"{api} is not available in the browser: {why}. {instead}")
        self.api = api
        self.why = why
        self.instead = instead

    def __reduce__(self):
        return type(self), (self.api, self.why, self.instead)
