"""What a person can fix: one class a cause, each message says what to do."""


class FirsthandError(Exception):
    """Shown as one line on standard error; the command ends with exit status 2."""
