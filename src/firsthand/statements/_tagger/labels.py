"""The labels of a word: its role in an attribution, and apart from that the kind of its name."""

from enum import IntEnum, StrEnum


class Role(StrEnum):
    """What a run of words is in an attribution."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


class Label(IntEnum):
    """One label a word; the order is the order of the network's outputs."""

    OUTSIDE = 0
    BEGIN_SOURCE = 1
    INSIDE_SOURCE = 2
    BEGIN_CUE = 3
    INSIDE_CUE = 4
    BEGIN_CONTENT = 5
    INSIDE_CONTENT = 6


BEGIN = {
    Role.SOURCE: Label.BEGIN_SOURCE,
    Role.CUE: Label.BEGIN_CUE,
    Role.CONTENT: Label.BEGIN_CONTENT,
}
INSIDE = {
    Role.SOURCE: Label.INSIDE_SOURCE,
    Role.CUE: Label.INSIDE_CUE,
    Role.CONTENT: Label.INSIDE_CONTENT,
}


def may_follow(before: Label, after: Label) -> bool:
    """Whether `after` may stand behind `before`: the inside of a role only continues that role."""
    return after not in INSIDE.values() or before in (after, after - 1)
