"""What the network of hints tells apart: the columns of its scores, in their order."""

from typing import Final

from firsthand.model import OutcomeStatus, ReplyKind, Stage

FAMILIES: Final = ("outcome", "reply", "demand")
STAGES: Final = tuple(stage.value for stage in Stage if stage is not Stage.IMMUNITY)
STATUSES: Final = tuple(status.value for status in OutcomeStatus)
ANSWERS: Final = tuple(kind.value for kind in ReplyKind)
KINDS: Final = (*FAMILIES, *STAGES, *STATUSES, *ANSWERS)
