"""How every child process begins, and how it ends."""

from __future__ import annotations

import atexit
import gc
import os
import signal

from firsthand.shell.waste import SELDOM


def begin() -> None:
    """Makes a child process ready to be given work.

    Ctrl-C is for the parent, which stops its children. A child whose work is done goes at once:
    taking apart what it holds (models, records of a whole case) took it up to a second and a half,
    in which its parent waited. It holds nothing that has to be written.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*SELDOM)
    atexit.register(os._exit, 0)
