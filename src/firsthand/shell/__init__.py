"""All that touches disks, processes and clocks: folders in, a case out."""

from firsthand.shell.adding import add
from firsthand.shell.runs import Progress, RunReport

__all__ = ["Progress", "RunReport", "add"]
