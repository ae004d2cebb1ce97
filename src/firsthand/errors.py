"""What a person can fix: one class a cause, each message says what to do."""


class FirsthandError(Exception):
    """Shown as one line on standard error; the command ends with exit status 2."""


class CaseMissing(FirsthandError):
    """There is no case where one was named."""


class CaseUnreadable(FirsthandError):
    """The file is no case, needs another key, or was made by a newer version."""


class CaseOutdated(FirsthandError):
    """The case has the layout of another version, and can be made anew from its own bytes."""


class CaseReadOnly(FirsthandError):
    """The case cannot be written."""


class CaseBusy(FirsthandError):
    """Another process is adding to the case."""


class DiskFull(FirsthandError):
    """The disk has no room for what was to be written."""


class NothingChosen(FirsthandError):
    """A dossier of no claims was asked for."""


class ProtectedWords(FirsthandError):
    """An output for others would have held protected words; it was not written."""


class NotPrintable(FirsthandError):
    """The words of a dossier cannot be set in the form that was asked for."""


class PathMissing(FirsthandError):
    """A path that was to be added does not exist."""


class CaseReplaced(FirsthandError):
    """Another file was put in the place of the case while it was open."""


class PortTaken(FirsthandError):
    """Another program listens where the reading room was to be served."""


class NotVerbatim(FirsthandError):
    """Words that a person typed as a quotation do not stand in the text."""
