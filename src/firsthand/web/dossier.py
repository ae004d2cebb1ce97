"""The claims a person chose for a dossier, and the dossier written from what people decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from firsthand.dossier.records import Audience
from firsthand.dossier.write import FORMS, write
from firsthand.web.claims import Row, row
from firsthand.web.desk import Sitting

MOST: Final = 100  # claims of one dossier; their ids fit a cookie
ID: Final = re.compile("[a-z2-7]{12}")
BETWEEN: Final = "."
MEDIA: Final = (
    (".html", "Web page", "one file, nothing loaded from elsewhere", "text/html"),
    (".pdf", "PDF/A", "to print and to file", "application/pdf"),
    (".zip", "Bundle", "with the records and hashes, to verify offline", "application/zip"),
)
AUDIENCES: Final = (
    (Audience.PUBLIC, "Anybody", "Protected words folded, protected people by their kind alone."),
    (
        Audience.PARTNER,
        "A partner",
        "The same; the bundle holds the texts, protected words masked.",
    ),
    (Audience.INTERNAL, "Ourselves", "Everything unfolded. It is never to leave the room."),
)
TYPES: Final = MappingProxyType({ending: media for ending, _, _, media in MEDIA})
FOR_OTHERS: Final = frozenset({Audience.PUBLIC, Audience.PARTNER})


@dataclass(frozen=True, slots=True)
class Folder:
    """The chosen claims in their order."""

    rows: tuple[Row, ...]
    gone: int  # chosen, and no longer in the case


def chosen(cookie: str) -> tuple[str, ...]:
    """Ids of the chosen claims in their order; whatever is no id is left out."""
    found = dict.fromkeys(each for each in cookie.split(BETWEEN) if ID.fullmatch(each))
    return tuple(found)[:MOST]


def changed(ids: Sequence[str], what: str, claim_id: str) -> tuple[str, ...]:
    """The choice after `add`, `drop`, `raise` (one place up) or `clear`."""
    rest = [each for each in ids if each != claim_id]
    match what:
        case "add":
            return chosen(BETWEEN.join([*ids, claim_id]))
        case "drop":
            return tuple(rest)
        case "raise" if claim_id in ids:
            at = max(0, list(ids).index(claim_id) - 1)
            return (*rest[:at], claim_id, *rest[at:])
        case "clear":
            return ()
        case _:
            return tuple(ids)


def folder(sitting: Sitting, ids: Sequence[str]) -> Folder:
    """What the page of the dossier lists."""
    here = [each for each in ids if each in sitting.shelf.ids]
    rows = tuple(row(sitting, sitting.shelf.ids.place(each)) for each in here)
    return Folder(rows, len(ids) - len(here))


def written(sitting: Sitting, ids: Sequence[str], audience: str, ending: str) -> bytes:
    """The bytes of the dossier, rejected statements left out and corrections made.

    Raises NothingChosen, NotPrintable, ProtectedWords; KeyError for a form or an audience that
    there is not.
    """
    if ending not in FORMS or audience not in list(Audience):
        raise KeyError(f"a dossier for {audience!r} as {ending!r}")
    here = [each for each in ids if each in sitting.shelf.ids]
    return write(sitting.decided, here, Audience(audience), ending)
