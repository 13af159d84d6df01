"""The one exception that ends a run: kompplan could not go on."""


class KompplanError(Exception):
    """Something outside the plan's text stops the program, such as a missing file.

    A fault inside a plan is a ``Finding``, never this exception. ``cli`` catches it once and
    ends with exit status 2.

    Attributes:
        message: What is wrong, on one line, in the reader's language.
        hint: What the reader can do about it; empty when there is nothing to add.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
