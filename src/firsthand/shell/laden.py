"""The parts that read documents, built when this is imported: by the process that is copied for
each that reads, and by no other (`children.READING`).
"""

from __future__ import annotations

import gc
import signal
from typing import Final

from firsthand import flow
from firsthand.shell.waste import SELDOM
from firsthand.shell.work import Crash, caught

signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent
_built = caught(flow.build_document_parts)
READY: Final = None if isinstance(_built, Crash) else _built  # None: who needs them tells why
gc.freeze()  # never looked through for waste, so the copies go on sharing this memory
gc.set_threshold(*SELDOM)
